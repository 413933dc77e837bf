package amends.recommendation;

import amends.incident.Action;
import amends.incident.LedgerSnapshot.Given;
import amends.incident.SituationException;
import amends.incident.Taken;
import amends.policy.Catalogue;
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
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

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

    private final Evaluation evaluation;
    private final Plan now;
    private final Facts facts;
    private final TreeSet<Instant> instants = new TreeSet<>();

    LookAhead(Evaluation evaluation, Plan now, Facts facts) {
        this.evaluation = evaluation;
        this.now = now;
        this.facts = facts;
    }

    /** The instant, or null where nothing will change. */
    Instant nextChange() {
        gather();
        boolean creeping = evaluation.rules().thresholds().creeping()
                && !evaluation.timing().isResolvedBy(now.asOf());
        Hours hours = evaluation.rules().use(StandardFacts.HOURS)
                        && !evaluation.timing().isResolvedBy(now.asOf())
                ? new Hours()
                : null;
        Instant before = now.asOf();
        while (true) {
            if (hours != null) {
                hours.addNext();
            }
            Instant next = instants.pollFirst();
            if (next == null) {
                break;
            }
            Instant grown = creeping ? growth(before, next.minusSeconds(1)) : null;
            if (grown != null) {
                return grown;
            }
            if (differsAt(next)) {
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
            values(after).forEach(minutes -> add(plusMinutes(timing.resolvedAt(), minutes)));
        }
        if (timing.openedAt() == null) {
            thresholds
                    .dated()
                    .forEach(day ->
                            add(day.atStartOfDay(evaluation.domain().zone()).toInstant()));
        }
        for (Given given : evaluation.situation().ledger().given()) {
            Catalogue.Remedy remedy = evaluation.remedy(given.remedy());
            if (remedy != null && remedy.limit() != null) {
                add(given.at().plus(Duration.ofDays(remedy.limit().days())));
            }
        }
        for (Thresholds.StatusEvery status : thresholds.everyMinutes()) {
            for (long minutes : values(status.every())) {
                lastOf(status.name()).forEach(at -> add(plusMinutes(at, minutes)));
                Instant due = plusMinutes(timing.lastMessageAt(), minutes);
                add(due == null ? null : due.plusSeconds(1));
            }
        }
        if (!timing.isResolvedBy(now.asOf())) {
            add(timing.resolvedAt());
            incidentThresholds(timing, thresholds);
            clockThresholds(thresholds);
            takenThresholds(thresholds);
        }
    }

    private void incidentThresholds(Timing timing, Thresholds thresholds) {
        for (Field field : Thresholds.OF_INCIDENTS) {
            for (long value : thresholds.values(field, facts)) {
                switch (field.name()) {
                    case "delayMinutes" -> rising(timing.dueAt(), timing.delayTime(), value);
                    case "openMinutes" -> rising(timing.openedAt(), CountedTime.WALL, value);
                    case "silentMinutes" -> rising(timing.lastMessageAt(), CountedTime.WALL, value);
                    case "expectedMinutes" -> falling(timing.expectedAt(), CountedTime.WALL, value);
                    default -> throw new IllegalStateException("nobody knows how " + field.name() + " moves");
                }
            }
        }
    }

    private void clockThresholds(Thresholds thresholds) {
        TreeSet<Long> elapsed = thresholds.values(StandardFacts.CLOCK.field("elapsedMinutes"), facts);
        TreeSet<Long> remaining = thresholds.values(StandardFacts.CLOCK.field("remainingMinutes"), facts);
        TreeSet<Long> overdue = thresholds.values(StandardFacts.CLOCK.field("overdueMinutes"), facts);
        for (Clock.Run run : evaluation.board().runs()) {
            add(run.targetAt().plusSeconds(1));
            add(run.dueAt().plusSeconds(1));
            elapsed.forEach(value -> rising(run.startedAt(), run.counted(), value));
            overdue.forEach(value -> rising(run.dueAt(), run.counted(), value));
            remaining.forEach(value -> falling(run.dueAt(), run.counted(), value));
        }
    }

    private void takenThresholds(Thresholds thresholds) {
        if (evaluation.rules().use(StandardFacts.TAKEN)) {
            TreeSet<Long> values = thresholds.values(StandardFacts.TAKEN.field("minutesAgo"), facts);
            for (Taken taken : evaluation.taken()) {
                values.forEach(value -> rising(taken.at(), CountedTime.WALL, value));
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
    }

    private static Instant plusMinutes(Instant instant, long minutes) {
        return instant == null ? null : instant.plusSeconds(minutes * 60);
    }

    private List<Instant> lastOf(String name) {
        List<Instant> last = new ArrayList<>();
        for (Taken taken : evaluation.taken()) {
            if (taken.action() == Action.STATUS && taken.name().equals(name)) {
                last.add(taken.at());
            }
        }
        return last.isEmpty() ? last : last.subList(last.size() - 1, last.size());
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
                Instant first = instants.isEmpty() ? Instant.MAX : instants.first();
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
