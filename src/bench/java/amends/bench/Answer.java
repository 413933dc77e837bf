package amends.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One HTTP answer while it arrives. It knows as much of HTTP as the service's own answers need. */
final class Answer {

    private static final byte[] OK = "HTTP/1.1 200 ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LENGTH = "\r\ncontent-length: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int CAPACITY = 64 * 1024;

    private final ByteBuffer buffer = ByteBuffer.allocate(CAPACITY);
    private int body;
    private int end;

    /** Where the bytes go next. */
    ByteBuffer buffer() {
        return buffer;
    }

    /** Makes ready for another answer. */
    void clear() {
        buffer.clear();
        body = 0;
        end = 0;
    }

    /**
     * Whether all of it has arrived.
     *
     * @throws IllegalStateException where it is not an answer of 200 with its length
     */
    boolean isComplete() {
        if (end == 0) {
            int head = find(END, 0, buffer.position());
            if (head < 0) {
                return false;
            }
            body = head + END.length;
            end = body + length(head);
        }
        return buffer.position() >= end;
    }

    /** What it says. */
    String text() {
        return new String(buffer.array(), body, end - body, StandardCharsets.UTF_8);
    }

    private int length(int head) {
        int at = find(LENGTH, 0, head);
        if (find(OK, 0, OK.length) != 0 || at < 0) {
            throw new IllegalStateException(new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8));
        }
        int length = 0;
        for (int i = at + LENGTH.length; buffer.get(i) != '\r'; i++) {
            length = length * 10 + buffer.get(i) - '0';
        }
        return length;
    }

    /** Where some bytes, in small letters where they are letters, begin between two places; or -1. */
    private int find(byte[] wanted, int from, int to) {
        byte[] bytes = buffer.array();
        for (int start = from; start <= to - wanted.length; start++) {
            int same = 0;
            while (same < wanted.length && lower(bytes[start + same]) == lower(wanted[same])) {
                same++;
            }
            if (same == wanted.length) {
                return start;
            }
        }
        return -1;
    }

    private static int lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }
}
