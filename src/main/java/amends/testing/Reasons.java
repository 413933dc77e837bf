package amends.testing;

import amends.incident.Action;
import amends.policy.Act;
import amends.policy.PolicySet;
import amends.policy.Position;
import amends.policy.Rule;
import amends.promise.PromiseSort;
import amends.recommendation.Observation;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation;
import amends.recommendation.WhyNot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds out why a plan is not what a case expects: which rules gave it, and why others did not. */
public final class Reasons {

    /** Of rules that are about other kinds, so many are named. */
    private static final int FEW = 3;

    private final Observation seen;
    private final Plan plan;
    private final List<Rule> rules;
    private final Set<Reason> reasons = new LinkedHashSet<>();

    private Reasons(Observation seen, PolicySet policies) {
        this.seen = seen;
        this.plan = seen.plan();
        this.rules = policies.domain(seen.kind().domain()).rules();
    }

    /**
     * Why an expectation was not met.
     *
     * @param failure what was expected and what the plan says
     * @param seen the evaluation
     * @param policies the policies that were evaluated
     * @return in the order of what was expected, then what came instead; empty where nothing explains it
     */
    public static List<Reason> of(Failure failure, Observation seen, PolicySet policies) {
        Reasons reasons = new Reasons(seen, policies);
        reasons.explain(failure.expectation());
        return List.copyOf(reasons.reasons);
    }

    private void explain(Expectation expected) {
        if (expected instanceof Expectation.Recommends exactly) {
            Difference difference = Difference.of(exactly.all(), plan);
            difference.missing().forEach(this::lacks);
            difference.extra().forEach(this::came);
        } else if (expected instanceof Expectation.RecommendsAtLeast least) {
            lacks(least.wanted());
        } else if (expected instanceof Expectation.DoesNotRecommend never) {
            plan.recommendations().stream().filter(never.wanted()::isMetBy).forEach(this::came);
        } else if (expected instanceof Expectation.Fires fires) {
            rules.stream().filter(rule -> rule.name().equals(fires.rule())).forEach(this::whyNot);
        } else if (expected instanceof Expectation.ClockStands clock) {
            clock(clock.sort());
        } else if (expected instanceof Expectation.ClockRunsTo clock) {
            clock(clock.sort());
        } else if (expected instanceof Expectation.Withholds withholds) {
            withholds(withholds);
        } else if (expected instanceof Expectation.Says says) {
            said(says.name());
        }
    }

    private void lacks(Wanted wanted) {
        Predicate<Recommendation> same =
                one -> one.action() == wanted.action() && one.name().equals(wanted.name());
        if (plan.recommendations().stream().anyMatch(same)) {
            plan.recommendations().stream().filter(same).forEach(this::came);
            return;
        }
        plan.recommendations().stream()
                .filter(one -> one instanceof Recommendation.Compensate gift
                        && wanted.action() == Action.COMPENSATE
                        && wanted.name().equals(gift.insteadOf()))
                .forEach(one -> reasons.add(Reason.of(one.name() + " is given instead of it")));
        if (!wasWithheld(wanted.action().wireName(), wanted.name())) {
            notGiven(act -> act.action() == wanted.action() && act.name().equals(wanted.name()));
        }
    }

    private boolean wasWithheld(String action, String name) {
        boolean found = false;
        for (Plan.Withheld one : plan.withheld()) {
            if ((action == null || one.action().equals(action)) && one.name().equals(name)) {
                withheld(one);
                found = true;
            }
        }
        return found;
    }

    private void withheld(Plan.Withheld one) {
        Rule rule = rule(one.rule());
        if (rule != null && !rule.inForce(seen.dayOf(rule))) {
            whyNot(rule);
        } else {
            reasons.add(new Reason(one.rule(), place(rule), "it was proposed and withheld: " + one.reason()));
        }
    }

    /** Why none of the rules that could have recommended something did. */
    private void notGiven(Predicate<Act.Recommend> wanted) {
        List<Rule> giving = rules.stream()
                .filter(rule ->
                        rule.acts().stream().anyMatch(act -> act instanceof Act.Recommend one && wanted.test(one)))
                .toList();
        List<Rule> concerned =
                giving.stream().filter(rule -> rule.concerns(seen.kind())).toList();
        if (giving.isEmpty()) {
            reasons.add(Reason.of("no rule recommends it"));
        } else if (concerned.isEmpty()) {
            giving.stream().limit(FEW).forEach(this::whyNot);
        } else {
            concerned.forEach(this::whyNot);
        }
    }

    private void whyNot(Rule rule) {
        WhyNot answer = WhyNot.of(rule, seen);
        if (answer instanceof WhyNot.Fired fired) {
            boolean silent = !rule.isPromise()
                    && plan.recommendations().stream().noneMatch(one -> isFrom(rule, one.origin()))
                    && plan.withheld().stream().noneMatch(one -> one.rule().equals(rule.name()));
            String told = silent ? "it fires, and what it gives comes to nothing" : "it fires: " + fired.told();
            reasons.add(new Reason(rule.name(), rule.at(), told));
        } else {
            reasons.add(new Reason(rule.name(), answer.at(), answer.told()));
        }
    }

    private static boolean isFrom(Rule rule, Recommendation.Origin origin) {
        return origin.rule().equals(rule.name()) && origin.policy().equals(rule.policy());
    }

    private void came(Recommendation one) {
        Recommendation.Origin origin = one.origin();
        String because = origin.because().isEmpty() ? "" : " because " + String.join(", ", origin.because());
        reasons.add(new Reason(origin.rule(), place(rule(origin.rule())), "it gives " + Wanted.of(one) + because));
    }

    private Rule rule(String name) {
        return rules.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }

    private static Position place(Rule rule) {
        return rule == null ? null : rule.at();
    }

    private void clock(PromiseSort sort) {
        List<Rule> promising = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.concerns(seen.kind())
                    && rule.acts().stream().anyMatch(act -> act instanceof Act.Promise one && one.sort() == sort)) {
                promising.add(rule);
            }
        }
        if (sort == PromiseSort.ESTIMATE || sort == PromiseSort.PROMISED_UPDATE) {
            if (plan.clocks().stream().noneMatch(clock -> clock.sort() == sort)) {
                String field = sort == PromiseSort.ESTIMATE ? "expectedAt" : "nextUpdateAt";
                reasons.add(Reason.of("no message under taken that still counts states " + field));
            }
        } else if (promising.isEmpty()) {
            reasons.add(Reason.of("no rule promises it"));
        }
        wasWithheld("promise", sort.wireName());
        promising.forEach(this::whyNot);
    }

    private void withholds(Expectation.Withholds expected) {
        boolean withheld = wasWithheld(null, expected.name());
        if (expected.reason() != null && !withheld) {
            said(expected.name());
        }
    }

    private void said(String name) {
        List<Recommendation> same = plan.recommendations().stream()
                .filter(one -> one.name().equals(name))
                .toList();
        same.forEach(this::came);
        if (same.isEmpty() && !wasWithheld(null, name)) {
            notGiven(act -> act.name().equals(name));
        }
    }
}
