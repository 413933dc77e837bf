package amends.drools;

import amends.policy.Kind;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import java.util.List;

/**
 * All that the part of a network depends on that is built for one rule. What the rule does, where it stands and what else
 * is said of it may change meanwhile.
 *
 * @param name the rule's name, which is told where it takes too much effort
 * @param promise whether it makes promises
 * @param patterns what it asks
 */
record NetworkKey(String name, boolean promise, List<Asked> patterns) {

    /**
     * What a pattern asks.
     *
     * @param quantifier for how many facts
     * @param fact the name of their sort
     * @param customer whether that is the customer
     * @param incident whether it is the incident, or one of another kind
     * @param tests what the fields must be like
     */
    record Asked(Quantifier quantifier, String fact, boolean customer, boolean incident, List<FieldTest> tests) {
        static Asked of(Pattern pattern, int place) {
            return new Asked(
                    pattern.quantifier(),
                    pattern.fact(),
                    pattern.shape() == StandardFacts.CUSTOMER,
                    pattern.isIncident(),
                    FieldTest.of(pattern.condition(), place));
        }
    }

    /** The key of a rule. */
    static NetworkKey of(Rule rule) {
        Asked[] asked = new Asked[rule.patterns().size()];
        for (int place = 0; place < asked.length; place++) {
            asked[place] = Asked.of(rule.patterns().get(place), place);
        }
        return new NetworkKey(rule.name(), rule.isPromise(), List.of(asked));
    }

    /** Whether the network of a kind would be the same for other rules. */
    static boolean areEqual(Kind kind, List<Rule> rules, Kind otherKind, List<Rule> otherRules) {
        if (!kind.lineage().equals(otherKind.lineage())
                || !kind.shape().fields().equals(otherKind.shape().fields())
                || rules.size() != otherRules.size()) {
            return false;
        }
        for (int number = 0; number < rules.size(); number++) {
            if (!of(rules.get(number)).equals(of(otherRules.get(number)))) {
                return false;
            }
        }
        return true;
    }
}
