package amends.book;

import amends.policy.Condition;
import amends.policy.FieldType;
import amends.policy.Operator;
import java.util.ArrayList;
import java.util.List;

/** Comparisons in words. */
final class Comparison {

    private Comparison() {}

    /** {@code at least 5 minutes}: a quantity that a comparison asks for. */
    static String quantity(Operator operator, String value) {
        return switch (operator) {
            case EQUAL -> "exactly " + value;
            case UNEQUAL -> "anything but " + value;
            case LESS -> "less than " + value;
            case LESS_OR_EQUAL -> "at most " + value;
            case MORE -> "more than " + value;
            case MORE_OR_EQUAL -> "at least " + value;
            case MATCHES, CONTAINS -> throw new IllegalArgumentException(operator.written() + " asks for no quantity");
        };
    }

    /** {@code exactly 5 or 7 minutes}, {@code anything but 5 or 7 minutes}. */
    static String quantity(Condition.OneOf oneOf, Unit unit) {
        List<String> values = new ArrayList<>();
        for (Object value : oneOf.values()) {
            boolean last = values.size() == oneOf.values().size() - 1;
            values.add(last ? unit.with(value) : Values.of(value, null) + unit.longer(value));
        }
        String list = values.isEmpty() ? "one of none" : Lists.or(values);
        return (oneOf.negated() ? "anything but " : "exactly ") + list;
    }

    /** What is said of a noun: {@code is at least 5}, {@code contains “storm”}, {@code is before 1 May 2026}. */
    static String predicate(Operator operator, String value, FieldType type) {
        boolean time = type == FieldType.Basic.DATE || type == FieldType.Basic.INSTANT;
        return switch (operator) {
            case EQUAL -> "is " + value;
            case UNEQUAL -> "is something other than " + value;
            case LESS -> time ? "is before " + value : "is less than " + value;
            case LESS_OR_EQUAL -> time ? "is not after " + value : "is at most " + value;
            case MORE -> time ? "is after " + value : "is more than " + value;
            case MORE_OR_EQUAL -> time ? "is not before " + value : "is at least " + value;
            case MATCHES -> "has the shape " + value;
            case CONTAINS -> "contains " + value;
        };
    }

    /** {@code is “a” or “b”}, {@code is something other than “a” or “b”}. */
    static String predicate(Condition.OneOf oneOf) {
        List<String> values = oneOf.values().stream()
                .map(value -> Values.of(value, oneOf.field().type()))
                .toList();
        String list = values.isEmpty() ? "one of none" : Lists.or(values);
        return (oneOf.negated() ? "is something other than " : "is ") + list;
    }

    /** Both ends of a band; the unit is told once where it can be. */
    static String band(Condition.Compare lower, Condition.Compare upper, Unit unit) {
        Object from = Constants.of(lower);
        Object to = Constants.of(upper);
        boolean shared = unit.longer(from).isEmpty() && unit.longer(to).isEmpty();
        return quantity(lower.operator(), shared ? Values.of(from, null) : unit.with(from)) + " and "
                + quantity(upper.operator(), unit.with(to));
    }
}
