package amends.spool;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Values one after the other in bytes, behind a head with their length and checksum. */
final class Packing {

    /** Length and CRC-32C, four bytes each. */
    static final int HEAD = 8;

    private static final int NULL = -1;

    private byte[] bytes;
    private int size = HEAD;

    Packing(int expected) {
        bytes = new byte[HEAD + expected];
    }

    Packing number(byte value) {
        room(1);
        bytes[size++] = value;
        return this;
    }

    Packing number(int value) {
        room(Integer.BYTES);
        ByteBuffer.wrap(bytes).putInt(size, value);
        size += Integer.BYTES;
        return this;
    }

    Packing number(long value) {
        room(Long.BYTES);
        ByteBuffer.wrap(bytes).putLong(size, value);
        size += Long.BYTES;
        return this;
    }

    Packing text(String text) {
        if (text == null) {
            return number(NULL);
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        return this;
    }

    Packing instant(Instant instant) {
        return instant == null
                ? number((byte) 0)
                : number((byte) 1).number(instant.getEpochSecond()).number(instant.getNano());
    }

    /** All of it, the head in front. */
    byte[] packed() {
        ByteBuffer.wrap(bytes)
                .putInt(0, size - HEAD)
                .putInt(Integer.BYTES, checksum(ByteBuffer.wrap(bytes, HEAD, size - HEAD)));
        return bytes.length == size ? bytes : Arrays.copyOf(bytes, size);
    }

    static int checksum(ByteBuffer content) {
        CRC32C crc = new CRC32C();
        crc.update(content);
        return (int) crc.getValue();
    }

    static String text(ByteBuffer from) {
        int length = from.getInt();
        if (length == NULL) {
            return null;
        }
        byte[] utf8 = new byte[length];
        from.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    static Instant instant(ByteBuffer from) {
        return from.get() == 0 ? null : Instant.ofEpochSecond(from.getLong(), from.getInt());
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
