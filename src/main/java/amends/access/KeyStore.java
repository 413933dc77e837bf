package amends.access;

import java.util.List;
import java.util.function.Function;

/** Where keys are stored. Both throw an unchecked exception where it cannot be reached. */
public interface KeyStore {

    /** Changes keys, all of it or nothing; it is on the disk when this returns. */
    <T> T write(Function<KeyBook, T> work);

    /** All keys, in the order of their making. */
    List<AccessKey> all();
}
