package amends.book;

import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.FieldType.Basic;

/** Fields in a table. */
final class Fields {

    private Fields() {}

    /** A field that a kind declares. */
    static FieldLine declared(Field field) {
        String about = field.required()
                ? "has to be known"
                : field.initial() == null
                        ? "unknown where nobody says"
                        : Values.of(field.initial(), field.type()) + " where nobody says otherwise";
        return new FieldLine(field.name(), type(field.type()), unit(field), about);
    }

    /** What the values of a type are, in short. */
    static String type(FieldType type) {
        if (type instanceof FieldType.Closed closed) {
            return "one of " + String.join(", ", closed.values());
        }
        return switch ((Basic) type) {
            case TEXT -> "text";
            case BOOLEAN -> "true or false";
            case INT, LONG -> "whole number";
            case DECIMAL -> "decimal";
            case DATE -> "date";
            case INSTANT -> "instant";
        };
    }

    /** What a field's numbers count, or nothing. */
    static String unit(Field field) {
        return Unit.of(field).many();
    }
}
