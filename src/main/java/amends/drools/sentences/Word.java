package amends.drools.sentences;

import java.util.regex.Pattern;

/**
 * One word of a sentence, or a text in quotes, a comma or a percent sign.
 *
 * @param text as written, a text with its quotes
 * @param column where it starts in its line, from 1
 */
record Word(String text, int column) {
    private static final Pattern PLAIN = Pattern.compile("-?[\\p{L}\\p{M}\\p{N}_$][\\p{L}\\p{M}\\p{N}_.:-]*");

    boolean isText() {
        return text.startsWith("\"");
    }

    boolean isComma() {
        return text.equals(",");
    }

    /** Whether it can stand for a variable of the vocabulary: nothing that could be anything but a value. */
    boolean isValue() {
        return isText() || PLAIN.matcher(text).matches();
    }

    /** Whether it is a variable of the rule, such as {@code $n}. */
    boolean isBound() {
        return text.startsWith("$");
    }

    /** What stands between the quotes of a text, and otherwise the word itself. */
    String inner() {
        return isText() ? text.substring(1, text.length() - 1) : text;
    }
}
