package amends.casework;

import java.time.Instant;
import java.util.UUID;

/**
 * Ids of decisions, in the order of their making for each incident. Ids begin with the time; where clocks of several
 * processes differ by some milliseconds, or one is set back, the new id follows the last; its lower half stays the
 * new one's, so that nobody else has it.
 */
final class DecisionIds {

    private static final long LAST = 0xfff;
    private static final long VERSION = 0x7000;
    private static final long VARIANT = 1L << 63;

    private DecisionIds() {}

    /**
     * The id of the next decision.
     *
     * @param last the id of the incident's last decision, or null
     * @param fresh an id that nobody has
     */
    static String after(String last, UUID fresh) {
        String id = fresh.toString();
        if (last == null || id.compareTo(last) > 0) {
            return id;
        }
        return new UUID(next(UUID.fromString(last).getMostSignificantBits()), fresh.getLeastSignificantBits())
                .toString();
    }

    /** The least id of those that are made at an instant or later. */
    static String first(Instant instant) {
        return new UUID((Math.max(0, instant.toEpochMilli()) << 16) | VERSION, VARIANT).toString();
    }

    /** The upper half counted on by one: 48 bits of milliseconds, the version 7, 12 bits that make it unlike others. */
    private static long next(long upper) {
        return (upper & LAST) == LAST ? (((upper >>> 16) + 1) << 16) | VERSION : upper + 1;
    }
}
