package amends.policy;

import java.util.Objects;

/**
 * A message as its author wrote it, in one language.
 *
 * @param at where the text starts
 * @param verbatim whether the text stands in the file character by character on one line, so that places in it are known
 * @param language the language, an IETF tag in its canonical spelling
 * @param name what rules call it
 * @param pattern the text, in ICU message format
 */
public record MessageText(Position at, boolean verbatim, String language, String name, String pattern) {

    public MessageText {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(pattern, "pattern");
    }

    /** Where a character of the text stands, or the start of the text where that is not known. */
    public Position at(int index) {
        int before = Math.max(0, Math.min(index, pattern.length()));
        return verbatim ? new Position(at.file(), at.line(), at.column() + before) : at;
    }

    /**
     * A placeholder that a message uses.
     *
     * @param message the name of the message
     * @param language the language of the text that uses it
     * @param name the name of the placeholder
     * @param form what its value has to be
     * @param at where it is first used in this form
     */
    public record Placeholder(String message, String language, String name, Form form, Position at) {}

    /** What a message needs the value of a placeholder to be. */
    public enum Form {
        /** Anything; it is told as it is. */
        ANY,
        /** A text or boolean that chooses the words. */
        CHOICE,
        /** A number. */
        NUMBER,
        /** A date or an instant. */
        DATE,
        /** An instant. */
        TIME
    }
}
