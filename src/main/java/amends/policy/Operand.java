package amends.policy;

/** What a field is compared with, or an argument of a consequence. */
public sealed interface Operand {

    /**
     * A literal.
     *
     * @param value by the field's type; a compiled {@link java.util.regex.Pattern} for {@code matches}
     */
    record Constant(Object value) implements Operand {}

    /** Another field of the same fact. */
    record Sibling(Field field) implements Operand {}

    /**
     * A bound variable.
     *
     * @param name with its dollar sign
     * @param pattern the place of the binding pattern in the rule, from 0
     * @param field the field it is bound to
     */
    record Variable(String name, int pattern, Field field) implements Operand {}
}
