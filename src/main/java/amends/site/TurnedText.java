package amends.site;

import java.util.ArrayDeque;
import java.util.Deque;

/** Texts with controls of direction in them, as UAX #9 has these. */
final class TurnedText {

    private static final char POP_EMBEDDING = '\u202C';
    private static final char POP_ISOLATE = '\u2069';

    private TurnedText() {}

    /** The same text, in which every turn ends that it begins, and none that it did not begin. */
    static String closed(String text) {
        if (text.chars().noneMatch(TurnedText::isControl)) {
            return text;
        }
        StringBuilder closed = new StringBuilder(text.length() + 2);
        Deque<Character> ends = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (begins(c)) {
                ends.push(c >= '\u2066' ? POP_ISOLATE : POP_EMBEDDING);
                closed.append(c);
            } else if (c == POP_ISOLATE && ends.contains(c)) {
                // The end of an isolate ends whatever began inside it.
                while (ends.peek() != c) {
                    ends.pop();
                }
                ends.pop();
                closed.append(c);
            } else if (c == POP_EMBEDDING && !ends.isEmpty() && ends.peek() == c) {
                ends.pop();
                closed.append(c);
            } else if (!isControl(c)) {
                closed.append(c);
            }
        }
        ends.forEach(closed::append);
        return closed.toString();
    }

    private static boolean begins(char c) {
        return isControl(c) && c != POP_EMBEDDING && c != POP_ISOLATE;
    }

    private static boolean isControl(int c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
