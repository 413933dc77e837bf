package amends.recommendation;

import amends.incident.Action;
import amends.incident.LedgerSnapshot.Given;
import amends.incident.SetAside;
import amends.incident.SituationException;
import amends.incident.Taken;
import amends.policy.Catalogue;
import amends.policy.Effort;
import amends.policy.Fact;
import amends.policy.Field;
import amends.policy.Operand;
import amends.policy.StandardFacts;
import amends.promise.BusinessCalendar;
import amends.promise.Clock;
import amends.promise.CountedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the first later instant at which a plan differs if nobody acts.
 *
 * <p>Between two thresholds a plan stays the same but for amounts that grow with the delay, so only the thresholds are
 * tried, and where an amount grows the instant is found by halving: once it has grown, it never falls back before the
 * next threshold.
 */
final class LookAhead {

    /** How far opening hours are followed, which go on for ever; a year and a month see every holiday once. */
    private static final Duration HOURS_FOLLOWED = Duration.ofDays(400);

    /** How far a growing amount is followed. */
    private static final Duration GROWTH_FOLLOWED = Duration.ofDays(365L * 50);

    /** Minutes beyond which a threshold lies past all planning (1,900 years). */
    private static final long FAR_MINUTES = 1_000_000_000L;

    /** What a plan takes besides its rules, and an instant to find, in steps. */
    private static final int STEPS_OF_A_PLAN = 100;

    private static final int STEPS_OF_AN_INSTANT = 20;

    private static final Field DELAY_MINUTES = StandardFacts.ofIncident("delayMinutes");
    private static final Field OPEN_MINUTES = StandardFacts.ofIncident("openMinutes");
    private static final Field SILENT_MINUTES = StandardFacts.ofIncident("silentMinutes");
    private static final Field EXPECTED_MINUTES = StandardFacts.ofIncident("expectedMinutes");
    private static final Field ELAPSED_MINUTES = StandardFacts.CLOCK.field("elapsedMinutes");
    private static final Field REMAINING_MINUTES = StandardFacts.CLOCK.field("remainingMinutes");
    private static final Field OVERDUE_MINUTES = StandardFacts.CLOCK.field("overdueMinutes");
    private static final Field MINUTES_AGO = StandardFacts.TAKEN.field("minutesAgo");

    private static final String LATER = "the plans of later moments";

    private final Evaluation evaluation;
    private final Evaluation.Settled settled;
    private final Plan now;
    private final Facts facts;

    private final Effort effort = Effort.current();

    /** When a rule can begin or cease to match, or a clock change its state. */
    private final PriorityQueue<Instant> instants = new PriorityQueue<>();

    /** Those at which the balance can settle the same proposals otherwise. */
    private final Set<Instant> settling = new HashSet<>();

    /**
     * @param settled what came of the instant that was asked for
     * @param now the plan that was made of it
     */
    LookAhead(Evaluation evaluation, Evaluation.Settled settled, Plan now) {
        this.evaluation = evaluation;
        this.settled = settled;
        this.now = now;
        this.facts = evaluation.facts(settled);
    }

    /** The instant, or null where nothing will change. */
    Instant nextChange() {
        gather();
        Thresholds thresholds = evaluation.rules().thresholds();
        boolean creeping = thresholds.creeping() && !evaluation.timing().isResolvedBy(now.asOf());
        Hours hours = evaluation.rules().use(StandardFacts.HOURS)
                        && !evaluation.timing().isResolvedBy(now.asOf())
                ? new Hours()
                : null;
        Instant before = now.asOf();
        while (true) {
            if (hours != null) {
                hours.addNext();
            }
            Instant next = instants.poll();
            if (next == null) {
                break;
            }
            if (next.equals(before)) {
                continue;
            }
            effort.spend(STEPS_OF_AN_INSTANT, LATER);
            Instant grown = creeping ? growth(before, next.minusSeconds(1)) : null;
            if (grown != null) {
                return grown;
            }
            boolean suspect = creeping || thresholds.varying() || settling.contains(next);
            if ((suspect || !evaluation.matchesAsIn(settled, next)) && differsAt(next)) {
                return next;
            }
            before = next;
        }
        return creeping ? growth(before, now.asOf().plus(GROWTH_FOLLOWED)) : null;
    }

    /** The first instant in (from, to] at which an amount has grown, given that it has not at from. */
    private Instant growth(Instant from, Instant to) {
        if (!to.isAfter(from) || !differsAt(to)) {
            return null;
        }
        Instant same = from;
        Instant different = to;
        while (Duration.between(same, different).toSeconds() > 1) {
            Instant middle = same.plusSeconds(Duration.between(same, different).toSeconds() / 2);
            if (differsAt(middle)) {
                different = middle;
            } else {
                same = middle;
            }
        }
        return different;
    }

    private boolean differsAt(Instant instant) {
        effort.spend(STEPS_OF_A_PLAN, LATER);
        try {
            Plan later = evaluation.later(instant).plan(now.release(), instant, null);
            return !later.saysTheSameAs(now);
        } catch (SituationException e) {
            // From here on the rules need something that is not known; the answer of now no longer holds.
            return true;
        }
    }

    private void gather() {
        Timing timing = evaluation.timing();
        Thresholds thresholds = evaluation.rules().thresholds();
        for (Operand after : thresholds.afterMinutes()) {
            values(after).forEach(minutes -> settle(plusMinutes(timing.resolvedAt(), minutes)));
        }
        if (timing.openedAt() == null) {
            thresholds
                    .dated()
                    .forEach(day ->
                            settle(day.atStartOfDay(evaluation.domain().zone()).toInstant()));
        }
        for (Given given : evaluation.situation().ledger().given()) {
            Catalogue.Remedy remedy = evaluation.remedy(given.remedy());
            if (remedy != null && remedy.limit() != null) {
                settle(given.at().plus(Duration.ofDays(remedy.limit().days())));
            }
        }
        for (Thresholds.StatusEvery status : thresholds.everyMinutes()) {
            for (long minutes : values(status.every())) {
                lastOf(status.name()).forEach(at -> settle(plusMinutes(at, minutes)));
                Instant due = plusMinutes(timing.lastMessageAt(), minutes);
                add(due == null ? null : due.plusSeconds(1));
            }
        }
        if (!timing.isResolvedBy(now.asOf())) {
            settle(timing.resolvedAt());
            incidentThresholds(timing, thresholds);
            clockThresholds(thresholds);
            takenThresholds(thresholds);
        }
    }

    private void incidentThresholds(Timing timing, Thresholds thresholds) {
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

    private void clockThresholds(Thresholds thresholds) {
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

    private void takenThresholds(Thresholds thresholds) {
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

    private void add(Instant instant) {
        if (instant != null && instant.isAfter(now.asOf()) && instant.isBefore(Instant.MAX)) {
            instants.add(instant);
        }
        effort.spend(STEPS_OF_AN_INSTANT, "the moments at which the plan can change");
    }

    private void settle(Instant instant) {
        if (instant != null) {
            settling.add(instant);
            add(instant);
        }
    }

    private static Instant plusMinutes(Instant instant, long minutes) {
        return instant == null ? null : instant.plusSeconds(minutes * 60);
    }

    private List<Instant> lastOf(String name) {
        List<Instant> last = new ArrayList<>();
        List<Instant> setAside = new ArrayList<>();
        for (Taken taken : evaluation.taken()) {
            if (taken.action() == Action.STATUS && taken.name().equals(name)) {
                last.add(taken.at());
            }
        }
        for (SetAside one : evaluation.situation().setAside()) {
            if (one.action() == Action.STATUS && one.name().equals(name)) {
                setAside.add(one.at());
            }
        }
        return Stream.concat(latest(last), latest(setAside)).toList();
    }

    private static Stream<Instant> latest(List<Instant> all) {
        return all.stream().skip(Math.max(0, all.size() - 1));
    }

    /** All the values that a number in a consequence can have, given the facts. */
    private List<Long> values(Operand operand) {
        if (operand instanceof Operand.Constant constant) {
            return List.of((Long) constant.value());
        }
        Field field = ((Operand.Variable) operand).field();
        List<Long> values = new ArrayList<>();
        List<Fact> all = new ArrayList<>(facts.beside());
        all.add(facts.incident());
        all.add(facts.customer());
        for (Fact fact : all) {
            boolean has = field.equals(fact.shape().field(field.name()));
            if (has && fact.get(field) instanceof Long number) {
                values.add(number);
            }
        }
        return values;
    }

    /** The opening and closing of calendars, one edge at a time. */
    private final class Hours {
        private final Instant until = now.asOf().plus(HOURS_FOLLOWED);
        private final List<BusinessCalendar> calendars = new ArrayList<>();
        private final List<Instant> pending = new ArrayList<>();

        Hours() {
            for (Map.Entry<String, BusinessCalendar> calendar : evaluation.calendarsByName()) {
                calendars.add(calendar.getValue());
                pending.add(now.asOf());
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
