package amends.http;

import java.io.IOException;
import java.io.InputStream;

/** Reads bodies up to a limit, whatever length they announce. */
final class RequestBody {

    /** So much beyond the limit is read and thrown away, so that a caller that sends first still hears the answer. */
    private static final int DRAINED = 32 * 1024 * 1024;

    private RequestBody() {}

    /**
     * Reads a body.
     *
     * @param limit in bytes
     * @throws BodyTooLargeException where there is more
     */
    static byte[] read(InputStream body, int limit) throws IOException {
        byte[] read = body.readNBytes(limit + 1);
        if (read.length > limit) {
            drain(body);
            throw new BodyTooLargeException(limit);
        }
        return read;
    }

    private static void drain(InputStream body) throws IOException {
        byte[] waste = new byte[8_192];
        int left = DRAINED;
        while (left > 0) {
            int count = body.read(waste, 0, Math.min(waste.length, left));
            if (count < 0) {
                return;
            }
            left -= count;
        }
    }
}
