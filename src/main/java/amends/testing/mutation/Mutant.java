package amends.testing.mutation;

import amends.policy.Kind;
import amends.policy.Position;
import amends.policy.Rule;
import amends.policy.RuleChange;
import amends.testing.Case;
import java.util.List;
import java.util.Objects;

/**
 * Policies with one small change in one rule.
 *
 * @param rule the rule as it is
 * @param at where the change is
 * @param operator the sort of change
 * @param what the change: {@code delayMinutes > 20 becomes delayMinutes >= 20}
 * @param changes the change as policies take it; of a rule in common one for each domain
 */
public record Mutant(Rule rule, Position at, MutationOperator operator, String what, List<RuleChange> changes) {

    public Mutant {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(what, "what");
        changes = List.copyOf(changes);
    }

    /** The policy in which the rule stands, as cases name it. */
    public String policy() {
        return Case.policyOf(rule.policy());
    }

    /** Whether the rule, as it is or as it would be, can match an incident of a kind. */
    public boolean concerns(Kind kind) {
        return changes.stream().anyMatch(change -> change.concerns(kind));
    }

    @Override
    public String toString() {
        return at + ": " + what;
    }
}
