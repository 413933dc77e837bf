package amends.testing.mutation;

import amends.policy.Condition;
import amends.policy.Operand;
import amends.policy.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Parts of rules as they are written in the policy language. */
final class Written {

    private Written() {}

    static String pattern(Pattern pattern) {
        String quantifier = switch (pattern.quantifier()) {
            case ONE -> "";
            case NOT -> "not ";
            case EXISTS -> "exists ";
        };
        boolean bare =
                pattern.condition() instanceof Condition.All all && all.parts().isEmpty();
        return quantifier + pattern.fact() + (bare ? "()" : "( " + condition(pattern.condition()) + " )");
    }

    static String condition(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), ", ");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), " || ");
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.field().name() + (oneOf.negated() ? " not in (" : " in (")
                    + oneOf.values().stream().map(Written::value).collect(Collectors.joining(", ")) + ")";
        }
        Condition.Compare compare = (Condition.Compare) condition;
        return compare.field().name() + " " + compare.operator().written() + " " + operand(compare.operand());
    }

    private static String joined(List<Condition> parts, String with) {
        return parts.stream()
                .map(part -> part instanceof Condition.All all && all.parts().size() > 1
                        ? "(" + joined(all.parts(), " && ") + ")"
                        : condition(part))
                .collect(Collectors.joining(with));
    }

    static String operand(Operand operand) {
        if (operand instanceof Operand.Constant constant) {
            return value(constant.value());
        }
        return operand instanceof Operand.Sibling sibling
                ? sibling.field().name()
                : ((Operand.Variable) operand).name();
    }

    static String value(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString() + "B";
        }
        return value instanceof Long || value instanceof Boolean ? value.toString() : "\"" + value + '"';
    }
}
