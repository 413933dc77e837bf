package amends.testing.mutation;

import amends.check.meaning.Distinguish;
import amends.check.meaning.Verdict;
import amends.policy.Rule;
import amends.recommendation.CompiledPolicySet;

/** Says whether a change that no case noticed makes a difference at all. Safe for any number of threads. */
@FunctionalInterface
public interface Judge {

    /** Looks for an incident that is answered otherwise, and for a proof that there is none. */
    Judge BY_MEANING = Distinguish::between;

    /**
     * Judges a change of one rule, in every domain in which it stands.
     *
     * @param original the policies as they are
     * @param changed the same with the change made
     * @param before the rule as it is
     * @param after the rule as it would be, or null where it is taken out
     */
    Verdict judge(CompiledPolicySet original, CompiledPolicySet changed, Rule before, Rule after);
}
