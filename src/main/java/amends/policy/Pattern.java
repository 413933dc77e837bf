package amends.policy;

import java.util.List;

/**
 * A resolved pattern.
 *
 * @param quantifier plain, not or exists
 * @param fact the name that stands in the rule: a kind, Incident, Customer, Clock, Taken or Hours
 * @param shape the fields that a rule may name here
 * @param condition what must hold
 * @param bindings the variables that are bound here
 * @param at where it stands
 */
public record Pattern(
        Quantifier quantifier, String fact, FactShape shape, Condition condition, List<Binding> bindings, Position at) {

    public Pattern {
        bindings = List.copyOf(bindings);
    }

    /** {@code $n : partySize}. */
    public record Binding(String variable, Field field) {}

    /** The same pattern with another condition. */
    public Pattern with(Condition other) {
        return new Pattern(quantifier, fact, shape, other, bindings, at);
    }

    /** Whether the pattern is about the incident itself rather than something beside it. */
    public boolean isIncident() {
        return shape != StandardFacts.CUSTOMER
                && shape != StandardFacts.CLOCK
                && shape != StandardFacts.TAKEN
                && shape != StandardFacts.HOURS;
    }
}
