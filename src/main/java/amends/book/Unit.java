package amends.book;

import amends.policy.Field;
import java.util.Map;

/**
 * What a number counts.
 *
 * @param one the word for one
 * @param many the word for any other number
 */
record Unit(String one, String many) {

    static final Unit NONE = new Unit("", "");
    static final Unit MINUTE = new Unit("minute", "minutes");

    /** Words that end the names of fields that count them. */
    private static final Map<String, Unit> BY_WORD = Map.ofEntries(
            Map.entry("seconds", new Unit("second", "seconds")),
            Map.entry("minutes", MINUTE),
            Map.entry("hours", new Unit("hour", "hours")),
            Map.entry("days", new Unit("day", "days")),
            Map.entry("weeks", new Unit("week", "weeks")),
            Map.entry("months", new Unit("month", "months")),
            Map.entry("years", new Unit("year", "years")),
            Map.entry("km", new Unit("km", "km")),
            Map.entry("kilometres", new Unit("kilometre", "kilometres")),
            Map.entry("miles", new Unit("mile", "miles")),
            Map.entry("percent", new Unit("percent", "percent")));

    /** A field's unit by the last word of its name, or none. */
    static Unit of(Field field) {
        String words = Names.words(field.name());
        int space = words.lastIndexOf(' ');
        return space < 0 || !field.type().isNumber() ? NONE : BY_WORD.getOrDefault(words.substring(space + 1), NONE);
    }

    /** What the number is of: the field's words without the unit; {@code number of guests} for a bare plural. */
    static String noun(Field field) {
        String words = Names.words(field.name());
        if (!of(field).equals(NONE)) {
            return words.substring(0, words.lastIndexOf(' '));
        }
        boolean plural = field.type().isWhole() && words.matches(".*[a-rt-z]s");
        return plural ? "number of " + words : words;
    }

    /** A number with its unit; whole hours or days of minutes are told beside them. */
    String with(Object number) {
        String digits = Values.of(number, null);
        if (equals(NONE)) {
            return digits;
        }
        return digits + " " + (digits.equals("1") ? one : many) + longer(number);
    }

    /** Whether the number is told in longer units too, so that it cannot share its unit with another. */
    String longer(Object number) {
        return equals(MINUTE) && number instanceof Long minutes ? Values.longer(minutes) : "";
    }
}
