package amends.recommendation;

import amends.policy.Condition;
import amends.policy.Fact;
import amends.policy.Operand;
import amends.policy.Pattern;
import amends.promise.PromiseSort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts conditions and the values they are about into words, alike wherever something is explained. */
final class ConditionWords {

    private ConditionWords() {}

    /** A comparison with the values on both sides: {@code delayMinutes 21 > 20}. */
    static String compared(Condition leaf, Fact self, Fact[] match) {
        if (leaf instanceof Condition.OneOf oneOf) {
            return oneOf.field().name() + " " + value(self.get(oneOf.field())) + list(oneOf);
        }
        Condition.Compare compare = (Condition.Compare) leaf;
        return compare.field().name() + " " + value(self.get(compare.field())) + " "
                + compare.operator().written() + " " + named(compare.operand())
                + value(Matcher.value(compare.operand(), self, match));
    }

    private static String named(Operand operand) {
        if (operand instanceof Operand.Sibling sibling) {
            return sibling.field().name() + " ";
        }
        return operand instanceof Operand.Variable variable ? variable.field().name() + " " : "";
    }

    /** A pattern as written, for where there is no fact to show: {@code Taken with action == compensate}. */
    static String written(Pattern pattern, Fact[] match) {
        List<String> parts = new ArrayList<>();
        written(pattern.condition(), match, parts);
        return pattern.fact() + (parts.isEmpty() ? "" : " with " + String.join(" and ", parts));
    }

    private static void written(Condition condition, Fact[] match, List<String> parts) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> written(part, match, parts));
        } else if (condition instanceof Condition.Any any) {
            List<String> either = new ArrayList<>();
            any.parts().forEach(part -> written(part, match, either));
            parts.add(String.join(" or ", either));
        } else if (condition instanceof Condition.OneOf oneOf) {
            parts.add(oneOf.field().name() + list(oneOf));
        } else {
            Condition.Compare compare = (Condition.Compare) condition;
            Operand operand = compare.operand();
            String other = operand instanceof Operand.Sibling sibling
                    ? sibling.field().name()
                    : value(Matcher.value(operand, null, match));
            parts.add(compare.field().name() + " " + compare.operator().written() + " " + other);
        }
    }

    private static String list(Condition.OneOf oneOf) {
        return (oneOf.negated() ? " not in (" : " in (")
                + oneOf.values().stream().map(ConditionWords::value).collect(Collectors.joining(", ")) + ")";
    }

    /** Which fact a condition is about, where it is not the incident. */
    static String prefix(Pattern pattern, Fact fact) {
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
    static String value(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
    }
}
