package amends.recommendation;

import amends.incident.PromiseMade;
import amends.promise.BusinessCalendar;
import amends.promise.Clock;
import amends.promise.Derivation;
import amends.promise.Stretch;
import amends.recommendation.Clocks.Running;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tells how the clocks of an instant came to stand as they do.
 *
 * @param settled what came of the instant
 * @param stop where time stands still at that instant
 */
record Explaining(Evaluation evaluation, Evaluation.Settled settled, Instant stop) {

    /** The clocks of the plan, in its order. */
    List<Running> all() {
        List<Running> all = new ArrayList<>();
        for (Clock.Run run : evaluation.board().runs()) {
            add(run, evaluation.timing().promises().get(run.sort()), all);
        }
        if (settled.cadence() != null) {
            add(settled.cadence(), null, all);
        }
        all.sort(Comparator.comparing(one -> one.clock().sort()));
        return all;
    }

    /**
     * Adds a clock if it is in the plan: of the two of a next update only the one that is due earlier is.
     *
     * @param promise what says when it is due, or null where something else does
     */
    private void add(Clock.Run run, PromiseMade promise, List<Running> all) {
        Clock clock = run.at(stop);
        if (settled.clocks().contains(clock)
                && all.stream().noneMatch(one -> one.clock().equals(clock))) {
            all.add(running(run, clock, promise));
        }
    }

    private Running running(Clock.Run run, Clock clock, PromiseMade promise) {
        Instant metAt = run.metAt() != null && !run.metAt().isAfter(stop) ? run.metAt() : null;
        Instant stands = metAt == null ? stop : metAt;
        BusinessCalendar calendar =
                promise == null ? null : evaluation.calendars().calendar(promise.calendar());
        return new Running(
                clock,
                metAt,
                calendar == null ? null : calendar.name(),
                calendar != null && evaluation.situation().pinned().containsKey(promise.calendar()),
                calendar == null ? null : days(run, promise, calendar),
                run.startedAt() == null ? null : part(run, run.startedAt(), earlier(stands, run.dueAt())),
                stands.isBefore(run.dueAt()) ? part(run, stands, run.dueAt()) : null,
                stands.isAfter(run.dueAt()) ? part(run, run.dueAt(), stands) : null);
    }

    /** The days of a promise in working days, unless its due instant was stated otherwise than by them. */
    private static Derivation days(Clock.Run run, PromiseMade promise, BusinessCalendar calendar) {
        boolean byDays = promise.within().unit() == Stretch.Unit.WORKING_DAYS
                && run.startedAt() != null
                && run.dueAt()
                        .equals(calendar.endOfWorkingDay(
                                run.startedAt(), promise.within().count()));
        return byDays ? calendar.deriveDays(run.startedAt(), run.dueAt(), Clocks.MOST_PARTS) : null;
    }

    private static Derivation part(Clock.Run run, Instant from, Instant to) {
        return run.counted().derive(from, to, Clocks.MOST_PARTS);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
