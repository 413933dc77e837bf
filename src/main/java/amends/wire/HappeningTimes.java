package amends.wire;

import amends.casework.Happening;
import amends.incident.SituationProblem;
import java.time.Duration;
import java.time.Instant;

/** Holds the instants that an event says against the one at which it happened. */
final class HappeningTimes {

    private final Problems problems;
    private final Instant at;
    private final Duration far;

    /**
     * @param at when it happened
     * @param far so far ahead lies no instant that anybody means
     */
    HappeningTimes(Problems problems, Instant at, Duration far) {
        this.problems = problems;
        this.at = at;
        this.far = far;
    }

    /** Tells what is wrong. What is to come is not past, and no year is mistyped. */
    void check(Happening what) {
        if (what instanceof Happening.Acknowledged told) {
            ahead("expectedAt", told.expectedAt());
            ahead("nextUpdateAt", told.nextUpdateAt());
        } else if (what instanceof Happening.StatusSent told) {
            ahead("expectedAt", told.expectedAt());
            ahead("nextUpdateAt", told.nextUpdateAt());
        } else if (what instanceof Happening.Estimated estimated) {
            ahead("expectedAt", estimated.expectedAt());
        } else if (what instanceof Happening.Snoozed snoozed) {
            ahead("until", snoozed.until());
        }
    }

    private void ahead(String field, Instant to) {
        if (to == null) {
            return;
        }
        if (!to.isAfter(at)) {
            tell(field, "is not after the event", "an instant after " + at, to);
        } else if (Duration.between(at, to).compareTo(far) > 0) {
            tell(
                    field,
                    "lies more than ten years ahead; is a year mistyped?",
                    "an instant within " + far.toDays() + " days of " + at,
                    to);
        }
    }

    private void tell(String field, String message, String expected, Instant found) {
        problems.add(
                SituationProblem.of(Spot.REQUEST.at(field).pointer(), message).expecting(expected, found.toString()));
    }
}
