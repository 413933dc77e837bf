package amends.outward;

import java.util.List;
import java.util.Optional;

/** The endpoints that are stored. Each call is a transaction of its own. */
public interface Endpoints {

    /** All of them, in the order of their making. */
    List<Endpoint> all();

    /** One of them. */
    Optional<Endpoint> find(String id);

    /** Adds one. */
    void add(Endpoint endpoint);

    /** Changes what one wants, and how it stands, but not its secrets; nothing where it is not there. */
    void change(Endpoint endpoint);

    /** Changes the secrets of one, and nothing else; nothing where it is not there. */
    void roll(Endpoint endpoint);

    /** Removes one with its deliveries; whether it was there. */
    boolean remove(String id);
}
