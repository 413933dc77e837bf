package amends.recommendation;

import amends.policy.Condition;
import amends.policy.Fact;
import amends.policy.Operand;
import amends.policy.Operator;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.policy.StandardFacts;

/** Tells the rules that no waiting makes match from those that may. */
final class Prospects {

    private Prospects() {}

    /**
     * Whether a rule cannot match while nobody acts, whatever time it is. Where that is not certain, it says no.
     *
     * @param facts of any instant; of the incident nothing moves but the minutes, and of the customer nothing
     */
    static boolean isHopeless(Rule rule, Facts facts) {
        for (Pattern pattern : rule.patterns()) {
            boolean still = pattern.isIncident() || pattern.shape() == StandardFacts.CUSTOMER;
            if (still && pattern.quantifier() != Quantifier.NOT) {
                for (Fact fact : facts.candidates(pattern)) {
                    if (isNever(pattern.condition(), fact)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isNever(Condition condition, Fact fact) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().anyMatch(part -> isNever(part, fact));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().allMatch(part -> isNever(part, fact));
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return !oneOf.field().isRunning()
                    && !Operator.isOneOf(fact.get(oneOf.field()), oneOf.values(), oneOf.negated());
        }
        Condition.Compare compare = (Condition.Compare) condition;
        // A regular expression can take long, so it is left to where its steps are counted.
        return compare.operand() instanceof Operand.Constant constant
                && !compare.field().isRunning()
                && compare.operator() != Operator.MATCHES
                && !compare.operator().holds(fact.get(compare.field()), constant.value());
    }
}
