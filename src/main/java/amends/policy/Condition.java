package amends.policy;

import java.util.List;

/** A resolved condition of one pattern. */
public sealed interface Condition {

    /** Holds where all parts hold; with no parts, always. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** Holds where any part holds. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** {@code field operator operand}. */
    record Compare(Field field, Operator operator, Operand operand, Position at) implements Condition {}

    /**
     * {@code field in (…)}, or {@code not in} where negated.
     *
     * @param values by the field's type
     */
    record OneOf(Field field, boolean negated, List<Object> values, Position at) implements Condition {
        public OneOf {
            values = List.copyOf(values);
        }
    }
}
