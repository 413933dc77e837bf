package amends.recommendation;

import amends.policy.Condition;
import amends.policy.Fact;
import amends.policy.Operand;
import amends.policy.Operator;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.promise.PromiseSort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
                because.reasons.add(because.absence(pattern));
            } else {
                because.explain(pattern.condition(), match[place], prefix(pattern, match[place]));
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
            reasons.add(prefix + leaf(condition, self));
        }
    }

    private String leaf(Condition condition, Fact self) {
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.field().name() + " " + show(self.get(oneOf.field())) + list(oneOf);
        }
        Condition.Compare compare = (Condition.Compare) condition;
        String field = compare.field().name();
        Object actual = self.get(compare.field());
        Object other = Matcher.value(compare.operand(), self, match);
        if (compare.operator() == Operator.EQUAL && compare.operand() instanceof Operand.Constant) {
            return field + " == " + show(actual);
        }
        return field + " " + show(actual) + " " + compare.operator().written() + " " + named(compare.operand())
                + show(other);
    }

    private static String named(Operand operand) {
        if (operand instanceof Operand.Sibling sibling) {
            return sibling.field().name() + " ";
        }
        return operand instanceof Operand.Variable variable ? variable.field().name() + " " : "";
    }

    /** "no Taken with action == compensate": the conditions as written, for there is no fact to show. */
    private String absence(Pattern pattern) {
        List<String> parts = new ArrayList<>();
        written(pattern.condition(), parts);
        return "no " + pattern.fact() + (parts.isEmpty() ? "" : " with " + String.join(" and ", parts));
    }

    private void written(Condition condition, List<String> parts) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> written(part, parts));
        } else if (condition instanceof Condition.Any any) {
            List<String> either = new ArrayList<>();
            any.parts().forEach(part -> written(part, either));
            parts.add(String.join(" or ", either));
        } else if (condition instanceof Condition.OneOf oneOf) {
            parts.add(oneOf.field().name() + list(oneOf));
        } else {
            Condition.Compare compare = (Condition.Compare) condition;
            Operand operand = compare.operand();
            String other = operand instanceof Operand.Sibling sibling
                    ? sibling.field().name()
                    : show(Matcher.value(operand, null, match));
            parts.add(compare.field().name() + " " + compare.operator().written() + " " + other);
        }
    }

    private static String list(Condition.OneOf oneOf) {
        return (oneOf.negated() ? " not in (" : " in (")
                + oneOf.values().stream().map(Because::show).collect(Collectors.joining(", ")) + ")";
    }

    /** Which fact a condition is about, where it is not the incident. */
    private static String prefix(Pattern pattern, Fact fact) {
        if (pattern.isIncident()) {
            return "";
        }
        return switch (pattern.fact()) {
            case "Clock" ->
                PromiseSort.named(String.valueOf(fact.get("promise")))
                        .map(sort -> sort.wireName() + " clock: ")
                        .orElse("clock: ");
            case "Taken" -> "taken: ";
            case "Hours" -> fact.get("calendar") + " hours: ";
            default -> "customer: ";
        };
    }

    /** A value as an agent would read it. */
    private static String show(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
    }
}
