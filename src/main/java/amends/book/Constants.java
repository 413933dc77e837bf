package amends.book;

import amends.policy.Condition;
import amends.policy.Operand;
import amends.policy.Operator;
import java.util.ArrayList;
import java.util.List;

/** What a condition compares with, where that stands in the rule itself. */
final class Constants {

    private Constants() {}

    /** The constant on the right, or null where there is none. */
    static Object of(Condition.Compare compare) {
        return compare.operand() instanceof Operand.Constant constant ? constant.value() : null;
    }

    /** Whether a comparison is the lower end of a band of numbers. */
    static boolean isLower(Condition condition) {
        return isEnd(condition, Operator.MORE, Operator.MORE_OR_EQUAL);
    }

    /** Whether a comparison is the upper end of a band of numbers. */
    static boolean isUpper(Condition condition) {
        return isEnd(condition, Operator.LESS, Operator.LESS_OR_EQUAL);
    }

    /** The parts that all have to hold, those of inner groups among them. */
    static List<Condition> parts(Condition condition) {
        if (!(condition instanceof Condition.All all)) {
            return List.of(condition);
        }
        List<Condition> parts = new ArrayList<>();
        all.parts().forEach(part -> parts.addAll(parts(part)));
        return parts;
    }

    private static boolean isEnd(Condition condition, Operator one, Operator other) {
        return condition instanceof Condition.Compare compare
                && (compare.operator() == one || compare.operator() == other)
                && compare.field().type().isNumber()
                && of(compare) != null;
    }
}
