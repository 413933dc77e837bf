package amends.casework;

import java.util.UUID;

/**
 * Ids of decisions, in the order of their making for each incident. Ids begin with the time; where clocks of several
 * processes differ by some milliseconds, or one is set back, the new id is the one right after the last.
 */
final class DecisionIds {

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
        UUID before = UUID.fromString(last);
        return new UUID(before.getMostSignificantBits(), before.getLeastSignificantBits() + 1).toString();
    }
}
