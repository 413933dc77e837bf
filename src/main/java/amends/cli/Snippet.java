package amends.cli;

import org.jline.utils.WCWidth;

/** A line of a file with a caret under one of its columns, cut to what fits on a screen. */
public final class Snippet {

    private static final int WIDEST = 100;
    private static final int BEFORE = 60;
    private static final char CUT = '…';

    private final String line;
    private final String caret;

    private Snippet(String line, String caret) {
        this.line = line;
        this.caret = caret;
    }

    /**
     * Shows a place.
     *
     * @param text the whole line, without its end
     * @param column the column, from 1, in UTF-16 units; one behind the line's end is allowed
     */
    public static Snippet of(String text, int column) {
        int at = Math.min(Math.max(column - 1, 0), text.length());
        int from = 0;
        if (width(text.substring(0, at)) > WIDEST - 10) {
            from = back(text, at);
        }
        StringBuilder shown = new StringBuilder(from > 0 ? String.valueOf(CUT) : "");
        StringBuilder under = new StringBuilder(from > 0 ? " " : "");
        int width = shown.length();
        int next = from;
        while (next < text.length()) {
            int c = text.codePointAt(next);
            width += width(c);
            if (width > WIDEST && next > at) {
                shown.append(CUT);
                break;
            }
            shown.appendCodePoint(visible(c));
            if (next < at) {
                under.append(c == '\t' ? "\t" : " ".repeat(width(c)));
            }
            next += Character.charCount(c);
        }
        return new Snippet(shown.toString().stripTrailing(), under.append('^').toString());
    }

    /** The part of the line that is shown. */
    public String line() {
        return line;
    }

    /** What stands under it: a caret, behind as much space as the line takes before the column. */
    public String caret() {
        return caret;
    }

    /** A text without characters that a terminal obeys or that turn the text around. */
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().map(Snippet::visible).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static int visible(int c) {
        boolean obeyed = (Character.isISOControl(c) && c != '\t')
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE;
        return obeyed ? '\ufffd' : c;
    }

    private static int back(String text, int at) {
        int from = at;
        int width = 0;
        while (from > 0 && width < BEFORE) {
            from = text.offsetByCodePoints(from, -1);
            width += width(text.codePointAt(from));
        }
        return from;
    }

    private static int width(String text) {
        return text.codePoints().map(Snippet::width).sum();
    }

    private static int width(int c) {
        return c == '\t' ? 4 : Math.max(0, WCWidth.wcwidth(visible(c)));
    }
}
