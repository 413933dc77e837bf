package amends.testing.mutation;

import amends.incident.Situation;
import amends.incident.SituationException;
import amends.policy.Position;
import amends.policy.Rule;
import amends.policy.TooMuchEffortException;
import amends.promise.Clock;
import amends.promise.PromiseSort;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Observation;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import amends.recommendation.Recommender.Depth;
import amends.testing.Case;
import amends.testing.CaseRunner;
import amends.testing.Expectation;
import amends.testing.Step;
import amends.testing.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the case that tells policies from a mutant of them. */
final class Suggestions {

    private final Mutant mutant;
    private final Position at;
    private final CaseRunner original;
    private final CaseRunner mutated;

    private Suggestions(Mutant mutant, CompiledPolicySet original, CompiledPolicySet mutated) {
        this.mutant = mutant;
        this.at = Position.startOf(mutant.policy() + Case.FILE_ENDING);
        this.original = new CaseRunner(original);
        this.mutated = new CaseRunner(mutated);
    }

    /**
     * The case that asks of an incident what the policies say and the mutant does not.
     *
     * @return the case, or null where the two differ in nothing that a case can ask
     */
    static Suggestion of(
            Mutant mutant, Situation situation, Instant asOf, CompiledPolicySet original, CompiledPolicySet mutated) {
        try {
            Observation wanted = Recommender.observe(original, situation, asOf, Depth.FULL);
            return new Suggestions(mutant, original, mutated).telling(wanted, situation, asOf);
        } catch (SituationException | TooMuchEffortException e) {
            return null;
        }
    }

    private Suggestion telling(Observation wanted, Situation situation, Instant asOf) {
        for (Expectation expectation : expectations(wanted)) {
            Case one = new Case(
                    mutant.policy(),
                    mutant.rule().name() + ": notices that " + mutant.what(),
                    List.of(new Step(situation, asOf, List.of(expectation), at)),
                    at);
            if (original.holds(one) && !mutated.holds(one)) {
                return new Suggestion(one, wanted.plan());
            }
        }
        return null;
    }

    /** All that can be asked of a plan, what an author would ask first before what is seldom asked. */
    private List<Expectation> expectations(Observation wanted) {
        Plan plan = wanted.plan();
        List<Expectation> all = new ArrayList<>();
        all.add(new Expectation.Recommends(
                plan.recommendations().stream().map(Wanted::of).toList(), at));
        for (PromiseSort sort : PromiseSort.values()) {
            Clock clock = clock(plan, sort);
            all.add(new Expectation.ClockStands(sort, clock == null ? null : clock.state(), at));
            all.add(new Expectation.ClockRunsTo(sort, false, clock == null ? null : clock.dueAt(), at));
            all.add(new Expectation.ClockRunsTo(sort, true, clock == null ? null : clock.targetAt(), at));
        }
        plan.withheld().forEach(one -> all.add(new Expectation.Withholds(one.name(), one.reason(), at)));
        for (String name : namesNotWithheld(plan)) {
            all.add(new Expectation.Withholds(name, null, at));
        }
        Rule rule = mutant.rule();
        boolean fires = wanted.fired().stream().map(Rule::name).anyMatch(rule.name()::equals);
        all.add(new Expectation.Fires(rule.name(), fires, at));
        plan.recommendations()
                .forEach(one ->
                        all.add(new Expectation.Says(one.name(), one.origin().message(), at)));
        all.add(new Expectation.NextChangeAt(plan.nextChangeAt(), at));
        return all;
    }

    private static Clock clock(Plan plan, PromiseSort sort) {
        return plan.clocks().stream()
                .filter(clock -> clock.sort() == sort)
                .findFirst()
                .orElse(null);
    }

    /** What the rule, as it is or as it would be, names and nobody holds back. */
    private Set<String> namesNotWithheld(Plan plan) {
        Set<String> held = plan.withheld().stream().map(Plan.Withheld::name).collect(Collectors.toSet());
        Set<String> names = new LinkedHashSet<>();
        mutant.changes().forEach(change -> {
            names.addAll(ActDrafts.names(change.before()));
            if (change.after() != null) {
                names.addAll(ActDrafts.names(change.after()));
            }
        });
        names.removeAll(held);
        return names;
    }
}
