package amends.console.board;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/**
 * Cards, compressed for browsers that take it so: a full board is a tenth as large. There is no token in them that the size
 * of what is sent could give away, as it could with a whole page.
 */
final class Compressed {

    private static final int WORTH_IT = 4096;

    private Compressed() {}

    static Response where(ContainerRequestContext http, String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        String accepts = http.getHeaderString("Accept-Encoding");
        boolean small = bytes.length >= WORTH_IT && accepts != null && accepts.contains("gzip");
        Response.ResponseBuilder answer = Response.ok(small ? gzip(bytes) : bytes)
                .header("Content-Type", "text/html;charset=utf-8")
                .header("Vary", "Accept-Encoding");
        return (small ? answer.header("Content-Encoding", "gzip") : answer).build();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return small.toByteArray();
    }
}
