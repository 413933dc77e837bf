package amends.console.board;

import java.util.List;

/**
 * One incident on the board, as it is shown.
 *
 * @param id the incident's
 * @param path where it is shown whole
 * @param version the version that is shown
 * @param place its place on the board, in the order of texts: what can be done now before what has to wait
 * @param nextAt when there is something to do again, or null where that is not known
 * @param domain its domain, in words
 * @param kind its kind, in words
 * @param customer who it happened to, or an empty text
 * @param tier a word for the customer, or an empty text
 * @param stands where it stands
 * @param clock what runs out next, or null
 * @param silence how long nobody has told the customer anything, where that is too long; else null
 * @param snoozedUntil until when nobody need be reminded, or null
 * @param steps what to do, the first first
 * @param kept what is kept back for the customer
 * @param problem why there is no plan, or null
 */
public record Card(
        String id,
        String path,
        long version,
        String place,
        String nextAt,
        String domain,
        String kind,
        String customer,
        String tier,
        Stands stands,
        Running clock,
        Silence silence,
        String snoozedUntil,
        List<Step> steps,
        List<Kept> kept,
        String problem) {

    public Card {
        steps = List.copyOf(steps);
        kept = List.copyOf(kept);
    }

    /** What tells it from what it was before, as far as anybody can see. */
    public String tag() {
        return Integer.toHexString(hashCode());
    }

    /** Where an incident stands. */
    public enum Stands {
        ON_TRACK("On track"),
        TARGET_MISSED("Target missed"),
        BREACHED("Promise missed"),
        PAUSED("Paused"),
        NO_PROMISE("No promise runs");

        private final String words;

        Stands(String words) {
            this.words = words;
        }

        /** In words. */
        public String words() {
            return words;
        }

        /** As it stands in style sheets. */
        public String style() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A promise whose clock runs.
     *
     * @param promise what was promised, in words
     * @param targetAt the target, or null where it has passed or is the promise itself
     * @param dueAt the promise
     */
    public record Running(String promise, String targetAt, String dueAt) {}

    /**
     * Nobody has told the customer anything for too long.
     *
     * @param since since when
     * @param isFirst whether nobody has said anything at all
     */
    public record Silence(String since, boolean isFirst) {}

    /**
     * Something that is kept back for the customer.
     *
     * @param id the reservation's
     * @param remedy what
     * @param label what it is called
     * @param amount the money, or an empty text
     * @param by who asked for it
     * @param isWaiting whether somebody has to approve it
     */
    public record Kept(String id, String remedy, String label, String amount, String by, boolean isWaiting) {}
}
