package amends.access;

import java.util.List;
import java.util.Optional;

/** The keys that there are, as one transaction sees them. None is ever taken out: that there were keys must stay known. */
public interface KeyBook {

    /** Lets nobody else change keys until the transaction ends. */
    void lock();

    /** All keys, in the order of their making. */
    List<AccessKey> all();

    /** A key. */
    Optional<AccessKey> find(String id);

    /** Adds a key. */
    void add(AccessKey key);

    /** Writes down when a key was revoked. */
    void revoke(AccessKey key);
}
