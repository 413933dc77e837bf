package amends.book;

import amends.policy.Condition;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.Operand;
import amends.policy.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Finds a value that conditions on one field allow. */
final class Fitting {

    private Fitting() {}

    /** Whether a condition is about a field and compares it with what stands in the rule. */
    static boolean isAbout(Condition condition, Field field) {
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.field().equals(field);
        }
        return condition instanceof Condition.Compare compare
                && compare.field().equals(field)
                && compare.operand() instanceof Operand.Constant;
    }

    /**
     * A value that fits.
     *
     * @param usual the value to take where nothing is asked, and where none is found that fits
     * @param preferred whether the usual value is taken wherever it fits; else what is nearest to what is asked
     * @param asked conditions on the field, all of which have to hold
     */
    static Object value(Object usual, boolean preferred, FieldType type, List<Condition> asked) {
        List<Object> tries = new ArrayList<>();
        if (preferred) {
            tries.add(usual);
        }
        for (Condition condition : asked) {
            if (condition instanceof Condition.OneOf oneOf) {
                tries.addAll(oneOf.values());
            } else if (condition instanceof Condition.Compare compare) {
                tries.addAll(near(compare.operator(), Constants.of(compare), type));
            }
        }
        return tries.stream()
                .filter(value -> asked.stream().allMatch(condition -> holds(condition, value)))
                .findFirst()
                .orElse(usual);
    }

    private static boolean holds(Condition condition, Object value) {
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.negated() != oneOf.values().stream().anyMatch(other -> Operator.EQUAL.holds(value, other));
        }
        Condition.Compare compare = (Condition.Compare) condition;
        return compare.operator().holds(value, Constants.of(compare));
    }

    /** The value itself and its neighbours, for comparisons without the value itself. */
    private static List<Object> near(Operator operator, Object constant, FieldType type) {
        if (operator == Operator.MATCHES || !type.isNumber()) {
            return operator == Operator.MATCHES
                    ? List.of()
                    : constant instanceof Boolean flag ? List.of(flag, !flag) : List.of(constant);
        }
        if (constant instanceof Long number) {
            return List.of(number, number == Long.MAX_VALUE ? number : number + 1, Math.max(0, number - 1));
        }
        BigDecimal decimal = (BigDecimal) constant;
        return List.of(decimal, decimal.add(BigDecimal.ONE), decimal.subtract(new BigDecimal("0.01")));
    }
}
