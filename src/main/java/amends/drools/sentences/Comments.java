package amends.drools.sentences;

/** Blanks out comments, so that each line and column stays where it was. */
final class Comments {
    private Comments() {}

    /** The text with spaces for {@code // …} and for what stands between slash-star and star-slash, outside of quotes. */
    static String blanked(String text) {
        StringBuilder plain = new StringBuilder(text);
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                quoted = false;
            } else if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted ^= true;
            } else if (!quoted && text.startsWith("//", i)) {
                i = blank(plain, i, indexOr(text.indexOf('\n', i), text.length())) - 1;
            } else if (!quoted && text.startsWith("/*", i) && text.indexOf("*/", i + 2) > 0) {
                i = blank(plain, i, text.indexOf("*/", i + 2) + 2) - 1;
            }
        }
        return plain.toString();
    }

    private static int blank(StringBuilder plain, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = plain.charAt(i);
            if (c != '\n' && c != '\r') {
                plain.setCharAt(i, ' ');
            }
        }
        return to;
    }

    private static int indexOr(int index, int other) {
        return index < 0 ? other : index;
    }
}
