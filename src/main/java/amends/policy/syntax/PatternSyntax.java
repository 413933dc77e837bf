package amends.policy.syntax;

import amends.policy.Position;
import amends.policy.Quantifier;
import java.util.List;

/**
 * One pattern of a rule as written: {@code LateMeal( $n : partySize, delayMinutes > 20 )}.
 *
 * @param quantifier plain, {@code not} or {@code exists}
 * @param fact the fact's name: a kind, Incident, Customer, Clock, Taken or Hours
 * @param bindings the variables bound to fields
 * @param constraints the conditions, all of which must hold
 * @param at where the fact's name stands
 */
public record PatternSyntax(
        Quantifier quantifier, String fact, List<Binding> bindings, List<Expression> constraints, Position at) {

    /** {@code $n : partySize}. */
    public record Binding(String variable, String field, Position at) {}
}
