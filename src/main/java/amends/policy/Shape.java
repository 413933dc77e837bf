package amends.policy;

import java.util.regex.Pattern;

/** Whether a text has the shape of a regular expression, with the characters counted that are looked at for it. */
final class Shape {

    /** How many characters may be looked at for one text; a good expression looks at each a few times. */
    static final int MOST_LOOKS = 1_000_000;

    private static final int LOOKS_A_STEP = 10;

    private Shape() {}

    static boolean matches(Pattern regex, String text) {
        Counted counted = new Counted(text, regex);
        boolean matches = regex.matcher(counted).matches();
        Effort.current().spend(counted.looks / LOOKS_A_STEP, "the regular expression " + regex);
        return matches;
    }

    /** Even without a repeat inside a repeat, some repeats in a row go over a long text again and again. */
    private static final class Counted implements CharSequence {
        private final String text;
        private final Pattern regex;
        private int looks;

        Counted(String text, Pattern regex) {
            this.text = text;
            this.regex = regex;
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw new TooMuchEffortException("the regular expression " + regex + " goes over a text of "
                        + text.length() + " characters more than " + MOST_LOOKS / text.length() + " times");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
