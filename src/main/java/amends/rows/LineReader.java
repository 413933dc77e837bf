package amends.rows;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The lines of a UTF-8 text, with or without a byte order mark, ended by LF, CR LF or CR. Bytes that are no UTF-8
 * become U+FFFD.
 */
public final class LineReader implements Closeable {

    /** The longest line that is held, in characters. */
    static final int LONGEST = 1 << 20;

    private final Reader reader;
    private final Deque<Line> unread = new ArrayDeque<>();
    private final int longest;
    private final char[] buffer = new char[1 << 16];
    private int from;
    private int to;
    private boolean afterReturn;
    private long number;

    /**
     * Reads lines of bytes.
     *
     * @throws IOException where they cannot be read
     * @throws RowsException where they are UTF-16
     */
    public LineReader(InputStream bytes) throws IOException {
        this(bytes, LONGEST);
    }

    /**
     * Reads lines from bytes.
     *
     * @param longest how many characters a line may have
     */
    public LineReader(InputStream bytes, int longest) throws IOException {
        this.longest = longest;
        this.reader = new InputStreamReader(withoutMark(bytes), StandardCharsets.UTF_8);
    }

    /**
     * One line without its end.
     *
     * @param number from 1
     * @param text the line, or null where it is longer than a line may be
     */
    public record Line(long number, String text) {
        /** Whether it is longer than a line may be. */
        public boolean isTooLong() {
            return text == null;
        }

        boolean isBlank() {
            return text != null && text.isBlank();
        }
    }

    /** The next line, or null after the last. */
    Line next() throws IOException {
        return unread.isEmpty() ? read() : unread.pop();
    }

    /**
     * The next line with something on it, or null after the last.
     *
     * @throws IOException where it cannot be read
     */
    public Line nextFilled() throws IOException {
        Line line = next();
        while (line != null && line.isBlank()) {
            line = next();
        }
        return line;
    }

    /** Gives a line back, to be read next. */
    void unread(Line line) {
        unread.push(line);
    }

    private Line read() throws IOException {
        StringBuilder start = null;
        boolean tooLong = false;
        while (from < to || fill()) {
            if (afterReturn && buffer[from] == '\n') {
                from++;
                afterReturn = false;
                continue;
            }
            afterReturn = false;
            int end = from;
            while (end < to && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            if (start == null) {
                start = new StringBuilder(end - from);
            }
            tooLong |= start.length() + end - from > longest;
            if (!tooLong) {
                start.append(buffer, from, end - from);
            }
            from = end;
            if (end < to) {
                afterReturn = buffer[from++] == '\r';
                break;
            }
        }
        return start == null ? null : new Line(++number, tooLong ? null : start.toString());
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, reader.read(buffer, 0, buffer.length));
        return to > 0;
    }

    private static InputStream withoutMark(InputStream bytes) throws IOException {
        InputStream markable = new BufferedInputStream(bytes, 1 << 16);
        markable.mark(3);
        byte[] start = markable.readNBytes(3);
        if (start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return markable;
        }
        if (start.length >= 2 && (start[0] & 0xFF) + (start[1] & 0xFF) == 0xFF + 0xFE && start[0] != start[1]) {
            throw new RowsException("the input is UTF-16; save it as UTF-8");
        }
        markable.reset();
        return markable;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
