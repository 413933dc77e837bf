package amends.access;

import java.time.Instant;
import java.util.Optional;

/** Where sessions are stored. Everything throws an unchecked exception where it cannot be reached. */
public interface SessionStore {

    /** Adds a session. */
    void add(Session session);

    /** The session of a hash. */
    Optional<Session> find(String hash);

    /** Takes a session out. */
    void remove(String hash);

    /** Takes out those that have expired. */
    void removeExpired(Instant now);
}
