package amends.recommendation;

import amends.policy.Fact;
import amends.policy.Kind;
import amends.policy.Pattern;
import amends.policy.StandardFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts of one incident at one instant.
 *
 * @param kind the incident's kind
 * @param incident the incident
 * @param customer the customer
 * @param beside clocks, what was taken, and hours
 */
record Facts(Kind kind, Fact incident, Fact customer, List<Fact> beside) {

    /** The facts that a pattern may match. */
    List<Fact> candidates(Pattern pattern) {
        if (pattern.isIncident()) {
            return kind.isA(pattern.fact()) ? List.of(incident) : List.of();
        }
        if (pattern.shape() == StandardFacts.CUSTOMER) {
            return List.of(customer);
        }
        if (beside.isEmpty()) {
            return beside;
        }
        List<Fact> candidates = new ArrayList<>();
        for (Fact fact : beside) {
            if (fact.shape() == pattern.shape()) {
                candidates.add(fact);
            }
        }
        return candidates;
    }
}
