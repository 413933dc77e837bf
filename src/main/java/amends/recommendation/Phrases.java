package amends.recommendation;

import amends.policy.Fact;
import amends.policy.Library;
import java.util.List;

/** The words of recommendations in a language that is not the customer's. */
public final class Phrases {

    private Phrases() {}

    /**
     * Recommendations with their words in another language.
     *
     * @param seen the evaluation that they come from
     * @param language an IETF tag
     */
    public static List<Recommendation> in(
            String language, List<Recommendation> recommendations, Observation seen, CompiledPolicySet policySet) {
        Library library = policySet.policies().library();
        Fact listener = seen.customer().change().set("language", language).build();
        return new Words(
                        policySet.wording(),
                        library,
                        library.settings(seen.kind().domain()),
                        seen.incident(),
                        listener)
                .of(recommendations);
    }
}
