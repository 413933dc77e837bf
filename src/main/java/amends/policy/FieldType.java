package amends.policy;

import java.util.List;

/** The type of a field. Values of whole numbers, of either width, are held as {@link Long}. */
public sealed interface FieldType {

    /** How an author or a caller calls it, for messages. */
    String describe();

    /** The types that need nothing more than their name. */
    enum Basic implements FieldType {
        TEXT("text"),
        BOOLEAN("true or false"),
        INT("a whole number"),
        LONG("a whole number"),
        DECIMAL("a decimal number as text, such as \"12.50\""),
        DATE("a date such as 2026-11-22"),
        INSTANT("an instant such as 2026-11-22T19:10:00Z");

        private final String description;

        Basic(String description) {
            this.description = description;
        }

        @Override
        public String describe() {
            return description;
        }
    }

    /**
     * A closed set of texts: a declared enum, or one of the product's own.
     *
     * @param name the set's name
     * @param values the texts, in order
     */
    record Closed(String name, List<String> values) implements FieldType {
        public Closed {
            values = List.copyOf(values);
        }

        @Override
        public String describe() {
            return "one of " + String.join(", ", values);
        }
    }

    /** Whether values of this type are whole or decimal numbers. */
    default boolean isNumber() {
        return this == Basic.INT || this == Basic.LONG || this == Basic.DECIMAL;
    }

    /** Whether values of this type are whole numbers. */
    default boolean isWhole() {
        return this == Basic.INT || this == Basic.LONG;
    }

    /** Whether values of this type are texts. */
    default boolean isText() {
        return this == Basic.TEXT || this instanceof Closed;
    }

    /** Whether values of this type have an order that a rule may ask for. */
    default boolean isOrdered() {
        return isNumber() || this == Basic.DATE || this == Basic.INSTANT;
    }
}
