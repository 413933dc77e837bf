package amends.testing;

import amends.policy.Condition;
import amends.policy.Operand;
import amends.policy.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions of rules as they are written in {@code .drl} files. */
public final class Written {

    private Written() {}

    /** A pattern: {@code not Taken( action == "compensate" )}. */
    public static String pattern(Pattern pattern) {
        return switch (pattern.quantifier()) {
            case ONE -> found(pattern);
            case NOT -> "not " + found(pattern);
            case EXISTS -> "exists " + found(pattern);
        };
    }

    /** What a pattern finds, or does not find: {@code Taken( action == "compensate" )}. */
    public static String found(Pattern pattern) {
        String inside = condition(pattern.condition());
        return pattern.fact() + (inside.isEmpty() ? "()" : "( " + inside + " )");
    }

    /** What stands between the parentheses of a pattern: {@code delayMinutes > 20, course == "main"}. */
    public static String condition(Condition condition) {
        return condition instanceof Condition.All all ? joined(all.parts(), ", ") : text(condition);
    }

    /** A condition among others: in parentheses where it has several parts. */
    public static String nested(Condition condition) {
        List<Condition> parts = parts(condition);
        if (condition instanceof Condition.Leaf) {
            return text(condition);
        }
        return parts.size() == 1 ? nested(parts.get(0)) : "(" + text(condition) + ")";
    }

    /** The parts of which a condition consists; of a comparison itself. */
    public static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts();
        }
        return condition instanceof Condition.Any any ? any.parts() : List.of(condition);
    }

    /** A condition by itself. */
    public static String text(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            return compare.field().name() + " " + compare.operator().written() + " " + operand(compare.operand());
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.field().name() + (oneOf.negated() ? " not in (" : " in (")
                    + oneOf.values().stream().map(Written::literal).collect(Collectors.joining(", ")) + ")";
        }
        return joined(parts(condition), condition instanceof Condition.All ? " && " : " || ");
    }

    private static String joined(List<Condition> parts, String with) {
        return parts.stream().map(Written::nested).collect(Collectors.joining(with));
    }

    /** What a field is compared with. */
    public static String operand(Operand operand) {
        if (operand instanceof Operand.Constant constant) {
            return literal(constant.value());
        }
        return operand instanceof Operand.Sibling sibling
                ? sibling.field().name()
                : ((Operand.Variable) operand).name();
    }

    private static String literal(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString() + (decimal.scale() > 0 ? "B" : "");
        }
        boolean plain = value instanceof Long || value instanceof Boolean;
        return plain
                ? value.toString()
                : '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
