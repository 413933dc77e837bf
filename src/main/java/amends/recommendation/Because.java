package amends.recommendation;

import amends.policy.Condition;
import amends.policy.Fact;
import amends.policy.Operand;
import amends.policy.Operator;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says why a rule matched: the facts and the comparisons that held, in the order of the rule. */
final class Because {

    private final Fact[] match;
    private final Set<String> reasons = new LinkedHashSet<>();

    private Because(Fact[] match) {
        this.match = match;
    }

    /** The reasons, such as {@code delayMinutes 21 > 20}. */
    static List<String> of(Rule rule, Fact[] match) {
        Because because = new Because(match);
        for (int place = 0; place < match.length; place++) {
            Pattern pattern = rule.patterns().get(place);
            if (pattern.quantifier() == Quantifier.NOT) {
                because.reasons.add("no " + ConditionWords.written(pattern, match));
            } else {
                because.explain(pattern.condition(), match[place], ConditionWords.prefix(pattern, match[place]));
            }
        }
        return List.copyOf(because.reasons);
    }

    private void explain(Condition condition, Fact self, String prefix) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> explain(part, self, prefix));
        } else if (condition instanceof Condition.Any any) {
            any.parts().stream()
                    .filter(part -> Matcher.holds(part, self, match))
                    .findFirst()
                    .ifPresent(part -> explain(part, self, prefix));
        } else {
            reasons.add(prefix + held(condition, self));
        }
    }

    /** What is equal needs to be said once only. */
    private String held(Condition leaf, Fact self) {
        boolean equal = leaf instanceof Condition.Compare compare
                && compare.operator() == Operator.EQUAL
                && compare.operand() instanceof Operand.Constant;
        if (equal) {
            Condition.Compare compare = (Condition.Compare) leaf;
            return compare.field().name() + " == " + ConditionWords.value(self.get(compare.field()));
        }
        return ConditionWords.compared(leaf, self, match);
    }
}
