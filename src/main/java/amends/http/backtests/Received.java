package amends.http.backtests;

import amends.http.BodyTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes what arrives to the disk, up to a limit. */
final class Received {

    private static final int BUFFER = 64 * 1024;

    private Received() {}

    /**
     * Writes what arrives into a file.
     *
     * @param most how many bytes it may be
     * @return how many bytes it was
     * @throws BodyTooLargeException where there is more
     * @throws UncheckedIOException where it does not arrive
     * @throws IOException where the disk fails
     */
    static long into(Path file, InputStream in, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long written = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = read(in, buffer); count >= 0; count = read(in, buffer)) {
                written += count;
                if (written > most) {
                    throw new BodyTooLargeException(most);
                }
                out.write(buffer, 0, count);
            }
        }
        return written;
    }

    /** A failure here is the caller's, one of writing ours. */
    private static int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
