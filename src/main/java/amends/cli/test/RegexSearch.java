package amends.cli.test;

import amends.cli.CommandFailure;
import java.util.regex.Pattern;

/** Looks for a regular expression, and gives up where it would take ages, as {@code (.*a){20}b} may. */
final class RegexSearch {

    /** How often a character may be looked at; a name takes some hundreds. */
    private static final int MOST_LOOKS = 5_000_000;

    private RegexSearch() {}

    /**
     * Whether it is found in a text.
     *
     * @throws CommandFailure where that cannot be said in a sensible time
     */
    static boolean finds(Pattern regex, String text) {
        try {
            return regex.matcher(new Counted(text)).find();
        } catch (TooLong | StackOverflowError endless) {
            throw new CommandFailure(
                    "--run " + regex.pattern() + " takes too long to look for: leave out repeats within repeats",
                    endless);
        }
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super(null, null, false, false);
        }
    }

    private static final class Counted implements CharSequence {
        private final String text;
        private int looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw new TooLong();
            }
            return text.charAt(index);
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
