package amends.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;

/** Goes through the records of a part of a file, up to the first that is not whole. */
final class Records {

    private static final int CHUNK = 256 * 1024;

    /** No request is larger, so nothing longer is a record. */
    private static final int LONGEST = 256 * 1024 * 1024;

    private final FileChannel channel;
    private final long limit;
    private ByteBuffer buffer = ByteBuffer.allocate(CHUNK).limit(0);
    private long position;
    private ByteBuffer content;

    Records(FileChannel channel, long from, long to) {
        this.channel = channel;
        this.position = from;
        this.limit = to;
    }

    /** Goes to the next; false where there is none, or none that is whole. */
    boolean next() throws IOException {
        try {
            if (!have(Packing.HEAD)) {
                return false;
            }
            int length = buffer.getInt(buffer.position());
            int checksum = buffer.getInt(buffer.position() + Integer.BYTES);
            if (length <= 0 || length > LONGEST || !have(Packing.HEAD + length)) {
                return false;
            }
            content = buffer.slice(buffer.position() + Packing.HEAD, length);
            if (Packing.checksum(content.duplicate()) != checksum) {
                return false;
            }
            buffer.position(buffer.position() + Packing.HEAD + length);
            position += Packing.HEAD + length;
            return true;
        } catch (ClosedChannelException e) {
            // All of it was done with meanwhile.
            return false;
        }
    }

    /** Has so many bytes in the buffer, if there are so many. */
    private boolean have(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) {
            return true;
        }
        if (limit - position < bytes) {
            return false;
        }
        int size = (int) Math.min(limit - position, Math.max(bytes, CHUNK));
        // A new one each time: what was handed out before is still looked at.
        buffer = ByteBuffer.allocate(size);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                break;
            }
        }
        buffer.flip();
        return buffer.remaining() >= bytes;
    }

    /** The record; valid for as long as one likes. */
    ByteBuffer content() {
        return content.duplicate();
    }

    /** Where the record ends. */
    long position() {
        return position;
    }
}
