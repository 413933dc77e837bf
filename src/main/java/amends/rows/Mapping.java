package amends.rows;

/**
 * One assignment of {@code --map}: where a field's values come from.
 *
 * @param target the field, {@code delayMinutes} or {@code customer.id}
 * @param expression where its values come from
 * @param text the whole text of the option, for messages
 * @param column where the target stands in the text, from 1
 */
public record Mapping(String target, Expression expression, String text, int column) {

    /** Something is wrong in it, at a column of the text. */
    MappingException wrong(int at, String message) {
        return new MappingException(text, at, message);
    }
}
