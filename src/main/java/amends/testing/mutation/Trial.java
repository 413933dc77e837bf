package amends.testing.mutation;

import amends.policy.Kind;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Observation;
import amends.recommendation.Recommender;
import amends.recommendation.Recommender.Depth;
import amends.testing.Case;
import amends.testing.Expectation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One case as it came out for the policies as they are.
 *
 * @param place its place among all cases
 * @param seen what the rules saw in each step
 * @param looksAhead whether it asks in any step when the plan changes
 */
record Trial(Case one, int place, List<Observation> seen, boolean looksAhead) {

    static Trial of(Case one, int place, CompiledPolicySet policies) {
        List<Observation> seen = one.steps().stream()
                .map(step -> Recommender.observe(policies, step.situation(), step.asOf(), Depth.BARE))
                .toList();
        boolean looksAhead = one.steps().stream()
                .flatMap(step -> step.expected().stream())
                .anyMatch(Expectation.NextChangeAt.class::isInstance);
        return new Trial(one, place, seen, looksAhead);
    }

    Set<Kind> kinds() {
        return seen.stream().map(Observation::kind).collect(Collectors.toSet());
    }
}
