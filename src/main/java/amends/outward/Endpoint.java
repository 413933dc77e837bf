package amends.outward;

import java.time.Instant;
import java.util.Objects;

/**
 * A place outside that is told things.
 *
 * @param id its name
 * @param wish what it wants to be told
 * @param keys with what it is signed
 * @param stoppedBecause why it is told nothing any more, where that was not its owner's wish, or null
 * @param failures how many rounds of deliveries in a row brought it nothing
 * @param restsUntil nothing is sent to it before then, or null
 * @param createdAt when it was made
 * @param updatedAt when its owner last changed it
 */
public record Endpoint(
        String id,
        Wish wish,
        Keys keys,
        String stoppedBecause,
        int failures,
        Instant restsUntil,
        Instant createdAt,
        Instant updatedAt) {

    public Endpoint {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(wish, "wish");
        Objects.requireNonNull(keys, "keys");
    }

    /**
     * Secrets, sealed: they cannot be read from what is stored.
     *
     * @param current the one that counts
     * @param previous the one that counted before, or null
     * @param previousUntil until when what is sent is signed with that one too, or null
     */
    public record Keys(String current, String previous, Instant previousUntil) {

        public Keys {
            Objects.requireNonNull(current, "current");
        }

        /** The secret of before, where it still counts at an instant, else null. */
        public String previousAt(Instant now) {
            return previousUntil != null && now.isBefore(previousUntil) ? previous : null;
        }
    }

    /** The same, wanting something else. One that was stopped begins anew. */
    public Endpoint wanting(Wish other, Instant now) {
        boolean again = other.enabled();
        return new Endpoint(
                id,
                other,
                keys,
                again ? null : stoppedBecause,
                again ? 0 : failures,
                again ? null : restsUntil,
                createdAt,
                now);
    }

    /** The same with another secret; the one of before counts for a while. */
    public Endpoint rolled(String sealed, Instant until, Instant now) {
        return new Endpoint(
                id,
                wish,
                new Keys(sealed, keys.current(), until),
                stoppedBecause,
                failures,
                restsUntil,
                createdAt,
                now);
    }
}
