package amends.book;

import java.util.List;

/** Several things in one sentence. */
final class Lists {

    private Lists() {}

    /** {@code A}, {@code A and B}, {@code A, B, and C}. */
    static String and(List<String> parts) {
        return join(parts, "and");
    }

    /** {@code A}, {@code A or B}, {@code A, B, or C}. */
    static String or(List<String> parts) {
        return join(parts, "or");
    }

    private static String join(List<String> parts, String word) {
        int last = parts.size() - 1;
        if (last < 0) {
            return "";
        }
        if (last == 0) {
            return parts.get(0);
        }
        String comma = last == 1 ? " " : ", ";
        return String.join(", ", parts.subList(0, last)) + comma + word + " " + parts.get(last);
    }
}
