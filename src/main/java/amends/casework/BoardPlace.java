package amends.casework;

import amends.incident.Action;
import amends.promise.Clock;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import amends.recommendation.Plan;
import java.time.Instant;
import java.util.stream.Stream;

/** Where an incident stands among those that are not resolved: what is due first comes first, what is overdue before. */
final class BoardPlace {

    /** After everything of which a time is known. */
    static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private BoardPlace() {}

    /**
     * The place, or null for an incident that is resolved.
     *
     * @param snoozed until when nobody need be reminded, or null
     * @param plan its plan, or null where none can be made: then somebody should see to it at once
     */
    static Instant of(CaseState state, Instant snoozed, Plan plan, Instant now) {
        if (state.resolvedAt() != null) {
            return null;
        }
        if (plan == null) {
            return now;
        }
        if (snoozed != null) {
            return snoozed;
        }
        Stream<Instant> due =
                plan.clocks().stream().filter(clock -> isOpen(clock, state)).map(Clock::dueAt);
        return Stream.concat(due, Stream.ofNullable(plan.nextChangeAt()))
                .filter(at -> at.isBefore(LAST))
                .min(Instant::compareTo)
                .orElse(LAST);
    }

    /** What can still be kept, and what was broken and waits still; nothing waits in a pause. */
    static boolean isOpen(Clock clock, CaseState state) {
        return state.status() == CaseHead.Status.OPEN
                && clock.state() != ClockState.MET
                && !(clock.state() == ClockState.BREACHED
                        && clock.sort() == PromiseSort.FIRST_RESPONSE
                        && state.taken().stream()
                                .anyMatch(one -> one.action() == Action.ACKNOWLEDGE || one.action() == Action.STATUS));
    }
}
