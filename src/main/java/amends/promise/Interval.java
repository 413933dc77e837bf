package amends.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A part of a derivation, [from, to): time that was counted, or that was not, and why.
 *
 * @param day the day in the calendar's zone on which its hours begin, or that it is; null where it belongs to no day
 */
public record Interval(Instant from, Instant to, Reason reason, LocalDate day) {

    /** Why time counts or does not. */
    public enum Reason {
        /** No calendar holds it back. */
        WALL_TIME("wallTime", true),
        /** Opening hours of a day. */
        OPEN("open", true),
        /** A whole working day. */
        WORKING_DAY("workingDay", true),
        /** No hours, or of days, a day of the week on which none begin. */
        CLOSED("closed", false),
        /** Hours or a day that would count, were it no holiday. */
        HOLIDAY("holiday", false),
        /** A pause, whatever the calendar says. */
        PAUSED("paused", false),
        /** The rest of the day on which a promise in working days starts, which is never one of them. */
        FIRST_DAY("firstDay", false);

        private final String wireName;
        private final boolean counts;

        Reason(String wireName, boolean counts) {
            this.wireName = wireName;
            this.counts = counts;
        }

        /** The name in answers. */
        public String wireName() {
            return wireName;
        }

        /** Whether such time is counted. */
        public boolean counts() {
            return counts;
        }
    }

    public Interval {
        Objects.requireNonNull(reason, "reason");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("nothing lies between " + from + " and " + to);
        }
    }

    /** Whether it was counted. */
    public boolean counted() {
        return reason.counts();
    }

    /** How long it is. */
    public long seconds() {
        return Duration.between(from, to).toSeconds();
    }
}
