package amends.testing.mutation;

import amends.policy.Kind;
import amends.policy.Rule;
import amends.policy.RuleChange;
import amends.policy.TooMuchEffortException;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Observation;
import amends.recommendation.Recommender;
import amends.recommendation.Recommender.Depth;
import amends.testing.Case;
import amends.testing.Expectation;
import amends.testing.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One case as it came out for the policies as they are.
 *
 * <p>What a rule sees at an instant does not depend on any rule that recommends; so where its conditions hold neither
 * before nor after a change, the plan of that instant is the same. Only the next change of the plan may be another.
 *
 * @param place its place among all cases
 * @param seen what the rules saw in each step
 */
record Trial(Case one, int place, List<Observation> seen) {

    /** The rank of a case that cannot tell. */
    static final int NEVER = 4;

    private static final int FIRES_OTHERWISE = 0;
    private static final int FIRES_STILL = 1;
    private static final int LOOKS_AHEAD = 3;

    static Trial of(Case one, int place, CompiledPolicySet policies) {
        List<Observation> seen = one.steps().stream()
                .map(step -> Recommender.observe(policies, step.situation(), step.asOf(), Depth.BARE))
                .toList();
        return new Trial(one, place, seen);
    }

    Set<Kind> kinds() {
        return seen.stream().map(Observation::kind).collect(Collectors.toSet());
    }

    /** Whether it is one of the cases beside the mutant's policy. */
    boolean isBeside(Mutant mutant) {
        return one.policy().equals(mutant.policy());
    }

    /** How soon to try it on a mutant; {@link #NEVER} where it cannot tell. */
    int rank(Mutant mutant) {
        int best = NEVER;
        for (int i = 0; i < seen.size(); i++) {
            for (RuleChange change : mutant.changes()) {
                if (change.concerns(seen.get(i).kind())) {
                    best = Math.min(best, rank(change, seen.get(i), one.steps().get(i)));
                }
            }
        }
        return best;
    }

    private static int rank(RuleChange change, Observation seen, Step step) {
        boolean looksAhead =
                step.expected().stream().anyMatch(expected -> expected instanceof Expectation.NextChangeAt);
        try {
            boolean before = seen.meets(change.before());
            boolean after = change.after() != null && seen.meets(change.after());
            if (before != after) {
                return FIRES_OTHERWISE;
            }
            if (before && saysOtherwise(change)) {
                return FIRES_STILL;
            }
            return looksAhead ? LOOKS_AHEAD : NEVER;
        } catch (TooMuchEffortException e) {
            return FIRES_OTHERWISE;
        }
    }

    /** Whether a rule that still fires can say something else: it was changed there, or reckons from what it matched. */
    private static boolean saysOtherwise(RuleChange change) {
        Rule before = change.before();
        Rule after = change.after();
        return before.patterns().equals(after.patterns()) || Variables.inActs(before);
    }
}
