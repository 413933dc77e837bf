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
import amends.policy.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    /** How far a growing amount is followed. */
    private static final Duration GROWTH_FOLLOWED = Duration.ofDays(365L * 50);

    /** What a plan takes besides its rules, and an instant to find, in steps. */
    private static final int STEPS_OF_A_PLAN = 100;

    private static final int STEPS_OF_AN_INSTANT = 20;

    private static final String LATER = "the plans of later moments";

    private final Evaluation evaluation;
    private final Evaluation.Settled settled;
    private final Plan now;
    private final Facts facts;

    private final Effort effort = Effort.current();

    /** The rules that may have a part in it; all others stay as silent as they are. */
    private final List<Rule> prospects;

    private final Thresholds thresholds;

    /** When a rule can begin or cease to match, or a clock change its state. */
    private final Moments moments;

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
        this.prospects = evaluation.rules().prospects(facts);
        this.thresholds = evaluation.rules().thresholds(prospects);
        this.moments = new Moments(evaluation, facts, thresholds, now.asOf());
    }

    /** The instant, or null where nothing will change. */
    Instant nextChange() {
        gather();
        boolean creeping = thresholds.creeping() && !evaluation.timing().isResolvedBy(now.asOf());
        Instant before = now.asOf();
        while (true) {
            Instant next = moments.next();
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
            if ((suspect || !evaluation.matchesAsIn(settled, next, prospects)) && differsAt(next)) {
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
            Plan later = evaluation.later(instant, prospects).plan(now.release(), instant, null);
            return !later.saysTheSameAs(now);
        } catch (SituationException e) {
            // From here on the rules need something that is not known; the answer of now no longer holds.
            return true;
        }
    }

    private void gather() {
        Timing timing = evaluation.timing();
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
                moments.add(due == null ? null : due.plusSeconds(1));
            }
        }
        if (!timing.isResolvedBy(now.asOf())) {
            settle(timing.resolvedAt());
            moments.gather();
        }
    }

    private void settle(Instant instant) {
        if (instant != null) {
            settling.add(instant);
            moments.add(instant);
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
}
