package amends.console.incident;

import amends.book.Calling;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.FieldType.Basic;
import java.util.List;

/**
 * A field of the form of a new incident.
 *
 * @param name what it is called in the form: {@code incident.course}
 * @param label what people read
 * @param input what it is filled in with
 * @param values what can be chosen
 * @param value what stands in it
 * @param isRequired whether it cannot be left empty
 * @param hint what else to know, or an empty text
 * @param problem what is wrong with it, or an empty text
 */
public record NewField(
        String name,
        String label,
        Input input,
        List<String> values,
        String value,
        boolean isRequired,
        String hint,
        String problem) {

    /** What a field is filled in with. */
    public enum Input {
        /** A line. */
        TEXT,
        /** A whole number. */
        WHOLE,
        /** A decimal number. */
        DECIMAL,
        /** A day. */
        DATE,
        /** A date and time of the reader's zone. */
        TIME,
        /** One of some values. */
        CHOICE
    }

    private static final List<String> TRUTH = List.of("true", "false");

    public NewField {
        values = List.copyOf(values);
    }

    /** A field of a kind or of the customer. */
    static NewField of(String name, String label, Field field, String hint, String value, String problem) {
        boolean asks = field.required() && field.initial() == null;
        String known = field.initial() == null ? hint : either(hint, "If left empty: " + shown(field.initial()));
        return new NewField(name, label, input(field.type()), values(field.type()), value, asks, known, problem);
    }

    /** What is told of a field that has no words of its own. */
    static String label(Field field) {
        return Calling.sentence(Calling.words(field.name()));
    }

    private static String either(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static String shown(Object value) {
        return value instanceof Boolean truth ? (truth ? "yes" : "no") : value.toString();
    }

    private static Input input(FieldType type) {
        if (type instanceof FieldType.Closed) {
            return Input.CHOICE;
        }
        return switch ((Basic) type) {
            case TEXT -> Input.TEXT;
            case BOOLEAN -> Input.CHOICE;
            case INT, LONG -> Input.WHOLE;
            case DECIMAL -> Input.DECIMAL;
            case DATE -> Input.DATE;
            case INSTANT -> Input.TIME;
        };
    }

    private static List<String> values(FieldType type) {
        return type instanceof FieldType.Closed closed ? closed.values() : type == Basic.BOOLEAN ? TRUTH : List.of();
    }

    /** The id of the element. */
    public String id() {
        return "f-" + name.replace('.', '-');
    }

    /** What a value that can be chosen is called. */
    public String called(String one) {
        return switch (one) {
            case "true" -> "Yes";
            case "false" -> "No";
            default -> Calling.sentence(FactLine.chosen(one));
        };
    }
}
