package amends.recommendation;

import amends.policy.Catalogue;
import amends.policy.Fact;
import amends.policy.Library;
import java.util.List;
import java.util.Map;

/** Words that no plan has: of recommendations in another language, and of messages that are not recommended. */
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
        Fact listener = seen.customer().change().set("language", language).build();
        return words(seen, listener, policySet).of(recommendations);
    }

    /**
     * The words of a message in the customer's language, whether it is recommended or not.
     *
     * @param names the names under which it may stand, the first that exists wins
     * @param seen the evaluation whose facts it tells
     */
    public static Wording.Words say(List<String> names, Observation seen, CompiledPolicySet policySet) {
        return words(seen, seen.customer(), policySet).named(names);
    }

    /**
     * What a remedy or a scheme is called.
     *
     * @param language an IETF tag, or null
     * @param domain whose language counts where there is no name in that one
     * @return null where the catalogue has no such thing any more
     */
    public static String gift(String name, String language, String domain, Library library) {
        Catalogue catalogue = library.catalogue();
        Map<String, String> labels = catalogue.remedies().containsKey(name)
                ? catalogue.remedies().get(name).label()
                : catalogue.entitlements().containsKey(name)
                        ? catalogue.entitlements().get(name).label()
                        : Map.of();
        return Words.nearest(labels, language, library.settings(domain).language());
    }

    private static Words words(Observation seen, Fact listener, CompiledPolicySet policySet) {
        Library library = policySet.policies().library();
        return new Words(
                policySet.wording(), library, library.settings(seen.kind().domain()), seen.incident(), listener);
    }
}
