package amends.drools;

import amends.policy.Position;
import java.util.Arrays;

/** The text of one file, and where its lines start. */
final class Source {
    final String file;
    final String text;
    private final int[] lineStarts;
    private final Places places;

    Source(String file, String text) {
        this(file, text, (line, column) -> new Position(file, line, column));
    }

    /** A text that the author did not write as it stands; positions are those of what the author wrote. */
    Source(String file, String text, Places places) {
        this.file = file;
        this.text = text;
        this.places = places;
        this.lineStarts = lineStarts(text);
    }

    /** A line ends with LF or CRLF; with CR alone, which is refused, it does too, as it does in editors. */
    private static int[] lineStarts(String text) {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** The line of an offset, from 1. */
    int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The position of an offset; a column counts UTF-16 units, a tab as one, as editors do. */
    Position position(int offset) {
        int line = line(offset);
        return places.at(line, offset - lineStarts[line - 1] + 1);
    }

    /** The position of a line and column of the text. */
    Position position(int line, int column) {
        return places.at(line, column);
    }

    int lines() {
        return lineStarts.length;
    }

    /** The offset at which a line starts; lines count from 1. */
    int startOfLine(int line) {
        return lineStarts[line - 1];
    }
}
