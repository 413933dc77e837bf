package amends.testing.mutation;

import amends.incident.Situation;
import amends.policy.Rule;
import amends.recommendation.CompiledPolicySet;
import java.time.Instant;
import java.util.Objects;

/** Says whether a change that no case noticed makes a difference at all. Safe for any number of threads. */
@FunctionalInterface
public interface Judge {

    /**
     * Judges a change of one rule, in every domain in which it stands.
     *
     * @param original the policies as they are
     * @param changed the same with the change made
     * @param before the rule as it is
     * @param after the rule as it would be, or null where it is taken out
     */
    Verdict judge(CompiledPolicySet original, CompiledPolicySet changed, Rule before, Rule after);

    /** What a judge finds. */
    sealed interface Verdict {

        /**
         * It makes a difference.
         *
         * @param situation an incident for which the two do not answer the same
         * @param asOf the instant to ask for
         */
        record Differs(Situation situation, Instant asOf) implements Verdict {
            public Differs {
                Objects.requireNonNull(situation, "situation");
                Objects.requireNonNull(asOf, "asOf");
            }
        }

        /**
         * It makes none.
         *
         * @param why in words for authors
         */
        record Same(String why) implements Verdict {}

        /**
         * Nobody knows.
         *
         * @param why in words for authors
         */
        record Unknown(String why) implements Verdict {}
    }
}
