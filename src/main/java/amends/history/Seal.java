package amends.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Lines of JSON that tell whether they are whole: the last member of each object, {@code check}, is the CRC-32 of the bytes
 * before it.
 */
final class Seal {

    private static final String BEFORE = ",\"check\":\"";
    private static final String AFTER = "\"}";
    private static final int LENGTH = BEFORE.length() + 8 + AFTER.length();

    private Seal() {}

    /**
     * Closes a line.
     *
     * @param object a JSON object that is not empty, on one line
     * @return UTF-8 with a line feed at its end
     */
    static byte[] close(String object) {
        byte[] open = object.substring(0, object.length() - 1).getBytes(StandardCharsets.UTF_8);
        byte[] seal = seal(open, open.length);
        byte[] line = Arrays.copyOf(open, open.length + seal.length + 1);
        System.arraycopy(seal, 0, line, open.length, seal.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /**
     * Opens a line.
     *
     * @param line without its line feed
     * @return the object, or null where the line is not as it was closed
     */
    static String open(byte[] line) {
        int length = line.length - LENGTH;
        if (length < 1 || !Arrays.equals(line, length, line.length, seal(line, length), 0, LENGTH)) {
            return null;
        }
        return new String(line, 0, length, StandardCharsets.UTF_8) + '}';
    }

    private static byte[] seal(byte[] bytes, int length) {
        CRC32 check = new CRC32();
        check.update(bytes, 0, length);
        return (BEFORE + String.format("%08x", check.getValue()) + AFTER).getBytes(StandardCharsets.US_ASCII);
    }
}
