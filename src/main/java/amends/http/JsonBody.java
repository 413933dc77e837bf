package amends.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads the bodies of requests that take JSON, up to a limit, whatever length they announce. */
public final class JsonBody {

    /** So much beyond the limit is read and thrown away, so that a caller that sends first still hears the answer. */
    private static final int DRAINED = 32 * 1024 * 1024;

    private JsonBody() {}

    /**
     * Reads a body.
     *
     * @param limit in bytes
     * @throws ProblemException with 415 where the headers do not say that it is JSON in UTF-8, not compressed
     * @throws BodyTooLargeException where there is more
     * @throws UncheckedIOException where it does not arrive
     */
    public static byte[] read(ContainerRequestContext request, int limit) {
        requireJson(request);
        if (announces(request) > limit && asksFirst(request)) {
            throw new BodyTooLargeException(limit);
        }
        try {
            InputStream body = request.getEntityStream();
            byte[] read = body.readNBytes(limit + 1);
            if (read.length > limit) {
                drain(body);
                throw new BodyTooLargeException(limit);
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a resource takes is matched loosely: it lets a missing type pass, and any charset. */
    private static void requireJson(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type == null || !TakenTypes.isPlainUtf8(request, type)) {
            throw TakenTypes.refusal(List.of(MediaType.APPLICATION_JSON));
        }
    }

    /** How many bytes the headers say that the body has, or -1; Jersey itself knows no bodies beyond 2 GiB. */
    public static long announces(ContainerRequestContext request) {
        String length = request.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length.strip());
    }

    /** Whether the caller waits for leave to send the body, and so need not send it at all. */
    public static boolean asksFirst(ContainerRequestContext request) {
        return request.getHeaders().containsKey("Expect");
    }

    /**
     * Reads what is left of a body, up to a bound, and throws it away.
     *
     * @throws IOException where it does not arrive
     */
    public static void drain(InputStream body) throws IOException {
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
