package amends.recommendation;

import amends.incident.Taken;
import amends.policy.Effort;
import amends.policy.Field;
import amends.policy.StandardFacts;
import amends.promise.BusinessCalendar;
import amends.promise.Clock;
import amends.promise.CountedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** The later instants at which rules can begin or cease to match if nobody acts, or a clock change its state, in order. */
final class Moments {

    /** How far opening hours are followed, which go on for ever; a year and a month see every holiday once. */
    private static final Duration HOURS_FOLLOWED = Duration.ofDays(400);

    /** Minutes beyond which a threshold lies past all planning (1,900 years). */
    private static final long FAR_MINUTES = 1_000_000_000L;

    /** What an instant to find takes, in steps. */
    private static final int STEPS_OF_AN_INSTANT = 20;

    private static final Field DELAY_MINUTES = StandardFacts.ofIncident("delayMinutes");
    private static final Field OPEN_MINUTES = StandardFacts.ofIncident("openMinutes");
    private static final Field SILENT_MINUTES = StandardFacts.ofIncident("silentMinutes");
    private static final Field EXPECTED_MINUTES = StandardFacts.ofIncident("expectedMinutes");
    private static final Field ELAPSED_MINUTES = StandardFacts.CLOCK.field("elapsedMinutes");
    private static final Field REMAINING_MINUTES = StandardFacts.CLOCK.field("remainingMinutes");
    private static final Field OVERDUE_MINUTES = StandardFacts.CLOCK.field("overdueMinutes");
    private static final Field MINUTES_AGO = StandardFacts.TAKEN.field("minutesAgo");

    private final Evaluation evaluation;
    private final Facts facts;
    private final Thresholds thresholds;
    private final Instant after;
    private final Hours hours;
    private final Effort effort = Effort.current();
    private final PriorityQueue<Instant> instants = new PriorityQueue<>();

    /**
     * @param facts what is so at the instant from which it is looked ahead
     * @param thresholds of the rules that are looked at
     * @param after that instant
     */
    Moments(Evaluation evaluation, Facts facts, Thresholds thresholds, Instant after) {
        this.evaluation = evaluation;
        this.facts = facts;
        this.thresholds = thresholds;
        this.after = after;
        boolean opening = evaluation.rules().use(StandardFacts.HOURS)
                && !evaluation.timing().isResolvedBy(after);
        this.hours = opening ? new Hours() : null;
    }

    /** The next of them, or null where there is none; some come twice. */
    Instant next() {
        if (hours != null) {
            hours.addNext();
        }
        return instants.poll();
    }

    /** Adds those at which a threshold is reached. */
    void gather() {
        incidentThresholds(evaluation.timing());
        clockThresholds();
        takenThresholds();
    }

    /** Adds another, if it is later. */
    void add(Instant instant) {
        if (instant != null && instant.isAfter(after) && instant.isBefore(Instant.MAX)) {
            instants.add(instant);
        }
        effort.spend(STEPS_OF_AN_INSTANT, "the moments at which the plan can change");
    }

    private void incidentThresholds(Timing timing) {
        for (long value : thresholds.values(DELAY_MINUTES, facts)) {
            rising(timing.dueAt(), timing.delayTime(), value);
        }
        for (long value : thresholds.values(OPEN_MINUTES, facts)) {
            rising(timing.openedAt(), CountedTime.WALL, value);
        }
        for (long value : thresholds.values(SILENT_MINUTES, facts)) {
            rising(timing.lastMessageAt(), CountedTime.WALL, value);
        }
        for (long value : thresholds.values(EXPECTED_MINUTES, facts)) {
            falling(timing.expectedAt(), CountedTime.WALL, value);
        }
    }

    private void clockThresholds() {
        long[] elapsed = thresholds.values(ELAPSED_MINUTES, facts);
        long[] remaining = thresholds.values(REMAINING_MINUTES, facts);
        long[] overdue = thresholds.values(OVERDUE_MINUTES, facts);
        for (Clock.Run run : evaluation.board().runs()) {
            add(run.targetAt().plusSeconds(1));
            add(run.dueAt().plusSeconds(1));
            for (long value : elapsed) {
                rising(run.startedAt(), run.counted(), value);
            }
            for (long value : overdue) {
                rising(run.dueAt(), run.counted(), value);
            }
            for (long value : remaining) {
                falling(run.dueAt(), run.counted(), value);
            }
        }
    }

    private void takenThresholds() {
        if (evaluation.rules().use(StandardFacts.TAKEN)) {
            long[] values = thresholds.values(MINUTES_AGO, facts);
            for (Taken taken : evaluation.taken()) {
                for (long value : values) {
                    rising(taken.at(), CountedTime.WALL, value);
                }
            }
        }
    }

    /** A value that is reached when so many minutes have been counted since an instant. */
    private void rising(Instant since, CountedTime counted, long minutes) {
        if (since != null && minutes > 0 && minutes < FAR_MINUTES) {
            add(counted.after(since, minutes * 60));
        }
    }

    /** A value that is left one second after so many minutes are still to be counted until an instant. */
    private void falling(Instant until, CountedTime counted, long minutes) {
        if (until != null && minutes > 0 && minutes < FAR_MINUTES) {
            Instant last = counted.before(until, minutes * 60);
            add(last.equals(Instant.MIN) ? null : last.plusSeconds(1));
        }
    }

    /** The opening and closing of calendars, one edge at a time. */
    private final class Hours {
        private final Instant until = after.plus(HOURS_FOLLOWED);
        private final List<BusinessCalendar> calendars = new ArrayList<>();
        private final List<Instant> pending = new ArrayList<>();

        Hours() {
            for (Map.Entry<String, BusinessCalendar> calendar : evaluation.calendarsByName()) {
                calendars.add(calendar.getValue());
                pending.add(after);
            }
        }

        /** Makes sure that the next edge of each calendar is among the instants that are still to be tried. */
        void addNext() {
            for (int i = 0; i < calendars.size(); i++) {
                Instant first = instants.isEmpty() ? Instant.MAX : instants.peek();
                if (pending.get(i).isBefore(first) && pending.get(i).isBefore(until)) {
                    Instant edge = calendars.get(i).nextEdge(pending.get(i));
                    pending.set(i, edge);
                    if (edge.isBefore(until)) {
                        add(edge);
                    }
                }
            }
        }
    }
}
