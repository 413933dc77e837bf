package amends.mcp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Whose sessions there are. A session belongs to the key that began it, and ends when nobody used it for a while; a key
 * has only so many, and all keys together.
 */
final class Sessions {

    /** So many there are at most. */
    static final int MOST = 256;

    /** So many a key has at most; one more ends the one that was used the longest time ago. */
    static final int MOST_OF_A_KEY = 64;

    /** After so long without use a session ends. */
    static final Duration IDLE = Duration.ofMinutes(30);

    private final InstantSource clock;

    /** In the order in which they were used, the last at the end. */
    private final Map<String, Session> sessions = new LinkedHashMap<>(16, 0.75f, true);

    Sessions(InstantSource clock) {
        this.clock = clock;
    }

    private static final class Session {
        private final String key;
        private final BooleanSupplier listens;
        private Instant used;

        private Session(String key, BooleanSupplier listens, Instant used) {
            this.key = key;
            this.listens = listens;
            this.used = used;
        }
    }

    /** Whether there is no room for one more of a key, which has none to give up. */
    synchronized boolean isFull(String key) {
        return sessions.size() >= MOST && sessions.values().stream().noneMatch(one -> Objects.equals(one.key, key));
    }

    /**
     * Notes a session.
     *
     * @param key the id of the key that began it, or null
     * @param listens whether its client waits for what the server tells by itself
     * @return those that have to end for it
     */
    synchronized List<String> add(String id, String key, BooleanSupplier listens) {
        List<String> over = new ArrayList<>();
        long own = sessions.values().stream()
                .filter(one -> Objects.equals(one.key, key))
                .count();
        if (own >= MOST_OF_A_KEY || sessions.size() >= MOST) {
            sessions.entrySet().stream()
                    .filter(one -> Objects.equals(one.getValue().key, key))
                    .findFirst()
                    .ifPresent(one -> over.add(one.getKey()));
        }
        over.forEach(sessions::remove);
        sessions.put(id, new Session(key, listens, clock.instant()));
        return over;
    }

    /** Notes that a session is used; false where the key has no such session. */
    synchronized boolean use(String id, String key) {
        Session session = sessions.get(id);
        if (session == null || !Objects.equals(session.key, key)) {
            return false;
        }
        session.used = clock.instant();
        return true;
    }

    /** Forgets a session that has ended. */
    synchronized void remove(String id) {
        sessions.remove(id);
    }

    /**
     * Takes out those that nobody uses any more, and those whose key may not be used any more.
     *
     * @param isUsable whether a key may still be used
     * @return those that have to end
     */
    synchronized List<String> takeOver(Predicate<String> isUsable) {
        Instant before = clock.instant().minus(IDLE);
        List<String> over = new ArrayList<>();
        sessions.forEach((id, session) -> {
            boolean isIdle = session.used.isBefore(before) && !session.listens.getAsBoolean();
            if (isIdle || (session.key != null && !isUsable.test(session.key))) {
                over.add(id);
            }
        });
        over.forEach(sessions::remove);
        return over;
    }

    /** How many there are. */
    synchronized int count() {
        return sessions.size();
    }
}
