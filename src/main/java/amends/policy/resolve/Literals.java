package amends.policy.resolve;

import amends.policy.FieldType;
import amends.policy.FieldType.Basic;
import amends.policy.FieldType.Closed;
import amends.policy.PolicyProblem;
import amends.policy.syntax.Term;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Checks a literal against the type it has to be of. */
final class Literals {

    private final Problems problems;

    Literals(Problems problems) {
        this.problems = problems;
    }

    /**
     * The literal's value, by type.
     *
     * @param what what the literal is for, for messages
     * @return the value, or null after telling what is wrong
     */
    Object value(FieldType type, Term literal, String what) {
        Object value = fitting(type, literal);
        if (value == null && !(type instanceof Closed && literal instanceof Term.Text)) {
            problems.add(PolicyProblem.of(
                            "wrong-type",
                            literal.at(),
                            type == Basic.INSTANT
                                    ? what + " cannot be written down; compare instants with each other, or use the"
                                            + " fields that count minutes"
                                    : what + " is of the wrong type")
                    .expecting(inRules(type), literal.written()));
        } else if (value == null) {
            Closed set = (Closed) type;
            String text = ((Term.Text) literal).value();
            problems.unknown("unknown-value", literal.at(), what + " is not one of " + set.name(), text, set.values());
        }
        return value;
    }

    private static Object fitting(FieldType type, Term literal) {
        if (type instanceof Closed set) {
            return literal instanceof Term.Text text && set.values().contains(text.value()) ? text.value() : null;
        }
        return switch ((Basic) type) {
            case TEXT -> literal instanceof Term.Text text ? text.value() : null;
            case BOOLEAN -> literal instanceof Term.Truth truth ? truth.value() : null;
            case INT ->
                literal instanceof Term.Whole whole && (int) whole.value() == whole.value()
                        ? Long.valueOf(whole.value())
                        : null;
            case LONG -> literal instanceof Term.Whole whole ? Long.valueOf(whole.value()) : null;
            case DECIMAL -> decimal(literal);
            case DATE -> literal instanceof Term.Text text ? date(text.value()) : null;
            case INSTANT -> null;
        };
    }

    private static BigDecimal decimal(Term literal) {
        if (literal instanceof Term.Whole whole) {
            return BigDecimal.valueOf(whole.value());
        }
        return literal instanceof Term.Decimal decimal ? decimal.value() : null;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** How a value of the type is written in a rule. */
    private static String inRules(FieldType type) {
        if (type instanceof Closed) {
            return type.describe() + ", in quotes";
        }
        return switch ((Basic) type) {
            case TEXT -> "a text in quotes";
            case BOOLEAN -> "true or false";
            case INT, LONG -> "a whole number";
            case DECIMAL -> "a decimal number such as 12.50B";
            case DATE -> "a date in quotes such as \"2026-11-22\"";
            case INSTANT -> "another instant's field";
        };
    }
}
