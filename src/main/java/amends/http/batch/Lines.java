package amends.http.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream of bytes, ended by LF or CR LF. They stay bytes: whether they are UTF-8 is for whoever reads them to
 * say, with the place.
 */
final class Lines {

    private static final int BUFFER = 1 << 16;

    private final InputStream bytes;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long number;
    private long left;

    /**
     * @param longest how many bytes a line may have
     * @param most how many bytes there may be altogether
     */
    Lines(InputStream bytes, int longest, long most) {
        this.bytes = bytes;
        this.longest = longest;
        this.left = most;
    }

    /** A line without its end. Its bytes belong to it: nobody changes them. */
    static final class Line {
        private final long number;
        private final byte[] content;

        private Line(long number, byte[] content) {
            this.number = number;
            this.content = content;
        }

        /** From 1. */
        long number() {
            return number;
        }

        /** What stands on it, or null where it is longer than a line may be. */
        byte[] content() {
            return content;
        }
    }

    /** There are more bytes than there may be. */
    static final class TooManyBytesException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** How many lines were read. */
    long number() {
        return number;
    }

    /**
     * The next line, which may have nothing on it, or null after the last.
     *
     * @throws IOException where it cannot be read
     */
    Line next() throws IOException {
        ByteArrayOutputStream start = null;
        boolean isTooLong = false;
        while (from < to || fill()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            boolean isWhole = end < to;
            if (start == null) {
                if (isWhole && end - from <= longest) {
                    return line(buffer, end);
                }
                start = new ByteArrayOutputStream(Math.min(longest, 2 * BUFFER));
            }
            // One more than may be, for the CR.
            isTooLong |= start.size() + end - from > longest + 1;
            if (!isTooLong) {
                start.write(buffer, from, end - from);
            }
            from = end;
            if (isWhole) {
                from++;
                break;
            }
        }
        if (start == null) {
            return null;
        }
        byte[] all = start.toByteArray();
        int length = withoutReturn(all, 0, all.length);
        number++;
        return new Line(number, isTooLong || length > longest ? null : Arrays.copyOf(all, length));
    }

    private Line line(byte[] in, int end) {
        byte[] content = Arrays.copyOfRange(in, from, withoutReturn(in, from, end));
        from = end + 1;
        number++;
        return new Line(number, content);
    }

    private static int withoutReturn(byte[] in, int from, int end) {
        return end > from && in[end - 1] == '\r' ? end - 1 : end;
    }

    /** Whether there is something to read without waiting for it. */
    boolean isReady() throws IOException {
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\n') {
                return true;
            }
        }
        return bytes.available() > 0;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, bytes.read(buffer, 0, BUFFER));
        left -= to;
        if (left < 0) {
            throw new TooManyBytesException();
        }
        return to > 0;
    }
}
