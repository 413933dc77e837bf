package amends.wire;

import com.fasterxml.jackson.databind.JsonNode;

/** Shows what a caller sent, short and without characters that could harm a terminal or a JSON writer. */
final class Shown {

    private static final int MAX = 80;

    private Shown() {}

    static String value(JsonNode node) {
        if (node.isObject()) {
            return node.isEmpty() ? "an empty object" : "an object";
        }
        if (node.isArray()) {
            return node.isEmpty() ? "an empty array" : "an array";
        }
        return node.isTextual() ? '"' + shortened(node.textValue()) + '"' : shortened(node.asText());
    }

    static String shortened(String text) {
        return text.length() <= MAX ? clean(text) : clean(text.substring(0, MAX)) + "…";
    }

    /** Replaces control characters and halves of surrogate pairs. */
    static String clean(String text) {
        int fault = firstFault(text, "");
        if (fault < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(isFault(c) ? 0xFFFD : c));
        return clean.toString();
    }

    /** The index of the first control character, other than the allowed, or half of a surrogate pair; -1 if none. */
    static int firstFault(String text, String allowed) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (isFault(c) && allowed.indexOf(c) < 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isFault(int codePoint) {
        return Character.isISOControl(codePoint) || (codePoint >= 0xD800 && codePoint <= 0xDFFF);
    }
}
