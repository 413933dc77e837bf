package amends.drools.sentences;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line into words. */
final class Words {
    private static final String SINGLES = ",%";
    private static final String CLOSING = ".;:!";

    private Words() {}

    /** A line that cannot be cut into words, and why. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        /** Where, from 1. */
        final int column;

        Broken(int column, String message) {
            super(message);
            this.column = column;
        }
    }

    /**
     * The words of a line, without a full stop or semicolon at its end.
     *
     * @param start the offset of the first character to look at
     */
    static List<Word> of(String line, int start) throws Broken {
        List<Word> words = new ArrayList<>();
        int here = start;
        while (here < line.length()) {
            char c = line.charAt(here);
            if (c == ' ' || c == '\t' || c == '\r') {
                here++;
            } else {
                int end = c == '"' ? closing(line, here) : SINGLES.indexOf(c) >= 0 ? here + 1 : endOfWord(line, here);
                words.add(new Word(line.substring(here, end), here + 1));
                here = end;
            }
        }
        trimEnd(words);
        return words;
    }

    private static int closing(String line, int quote) throws Broken {
        for (int i = quote + 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '"') {
                return i + 1;
            }
        }
        throw new Broken(quote + 1, "this text is never closed on its line; write \" at its end");
    }

    private static int endOfWord(String line, int start) throws Broken {
        int end = start;
        while (end < line.length()
                && " \t\r\"".indexOf(line.charAt(end)) < 0
                && SINGLES.indexOf(line.charAt(end)) < 0) {
            if ("“”„«»".indexOf(line.charAt(end)) >= 0) {
                throw new Broken(end + 1, "a text stands between straight double quotes, \"like this\"");
            }
            end++;
        }
        return end;
    }

    private static void trimEnd(List<Word> words) {
        while (!words.isEmpty()) {
            int last = words.size() - 1;
            Word word = words.get(last);
            if (word.isText() || CLOSING.indexOf(word.text().charAt(word.text().length() - 1)) < 0) {
                return;
            }
            String shorter = word.text().substring(0, word.text().length() - 1);
            if (shorter.isEmpty()) {
                words.remove(last);
            } else {
                words.set(last, new Word(shorter, word.column()));
            }
        }
    }
}
