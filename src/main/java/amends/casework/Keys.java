package amends.casework;

import java.time.Instant;
import java.util.Optional;

/** Requests that carried a key of their own, within a transaction: the same again is not done again. */
public interface Keys {

    /**
     * What was done for a key.
     *
     * @param print what tells the request from another with the same key
     * @param subject what it was about: the incident's id
     */
    record Done(String key, String print, String subject, Instant at) {}

    /** What was done for a key. */
    Optional<Done> find(String key);

    /** Remembers what was done; false where somebody has just done it. */
    boolean add(Done done);

    /** Forgets what this transaction remembered. */
    void remove(String key);
}
