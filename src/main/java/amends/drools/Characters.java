package amends.drools;

import amends.policy.PolicyProblem;

/** Refuses characters that make a file read otherwise than it looks, wherever they stand, in comments too. */
final class Characters {
    private Characters() {}

    static void check(Source source, Problems problems) {
        String text = source.text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i = checkEscape(source, i, problems);
            } else if (Character.isSurrogate(c)) {
                boolean paired = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    refuse(source, i, "half of a character", problems);
                } else if (isInvisible(text.codePointAt(i))) {
                    refuse(source, i, "an invisible character", problems);
                }
                i += paired ? 1 : 0;
            } else if (c == '\r' && !text.startsWith("\n", i + 1)) {
                refuse(source, i, "a carriage return without a line feed", problems);
            } else if (isControl(c)) {
                refuse(source, i, "a control character", problems);
            } else if (isInvisible(c)) {
                refuse(source, i, "an invisible character", problems);
            }
        }
    }

    /** Looks at what stands behind a backslash; returns the offset of the last character looked at. */
    private static int checkEscape(Source source, int backslash, Problems problems) {
        String text = source.text;
        int next = backslash + 1;
        if (next < text.length() && text.charAt(next) == '\\') {
            return next;
        }
        if (isUnicodeEscape(text, backslash)) {
            problems.add(PolicyProblem.of(
                    "unicode-escape",
                    source.position(backslash),
                    "a unicode escape hides what a rule says; write the character itself, the file is UTF-8"));
        }
        return backslash;
    }

    /** Whether a backslash and what follows are one of Java's unicode escapes. */
    static boolean isUnicodeEscape(String text, int backslash) {
        int digits = backslash + 1;
        while (digits < text.length() && text.charAt(digits) == 'u') {
            digits++;
        }
        return digits > backslash + 1 && digits + 4 <= text.length() && isHex(text.substring(digits, digits + 4));
    }

    private static boolean isHex(String digits) {
        return digits.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static boolean isControl(char c) {
        return (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
                || c == '\u2028'
                || c == '\u2029'
                || c >= '\ufffe';
    }

    /**
     * Characters that are not seen themselves: they turn the direction of reading, or hide in a word. The two joiners
     * stay, for some scripts cannot be written without them; no name holds them.
     */
    private static boolean isInvisible(int c) {
        boolean joiner = c == '\u200c' || c == '\u200d';
        return (Character.getType(c) == Character.FORMAT && !joiner) || isFiller(c);
    }

    /** Letters that are drawn as nothing. */
    private static boolean isFiller(int c) {
        return c == '\u115f'
                || c == '\u1160'
                || c == '\u3164'
                || c == '\uffa0'
                || c == '\u034f'
                || c == '\u17b4'
                || c == '\u17b5';
    }

    private static void refuse(Source source, int offset, String what, Problems problems) {
        problems.add(PolicyProblem.of("character", source.position(offset), "this place holds " + what + "; remove it")
                .expecting(null, name(source.text.codePointAt(offset))));
    }

    /** A character as a message names it: itself where it can be seen, and its code point. */
    static String name(int codePoint) {
        String number = String.format("U+%04X", codePoint);
        return Character.isLetterOrDigit(codePoint) ? Character.toString(codePoint) + " (" + number + ")" : number;
    }
}
