package amends.http.batch;

import amends.http.Problem;
import amends.http.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.QuotedQualityCSV;

/** How the bytes of a batch are packed on their way here and back. */
final class Codings {

    /** The name of the coding that is known, and its old name. */
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    private Codings() {}

    /**
     * The lines that came, unpacked.
     *
     * @throws ProblemException where they are packed in another way, or are not what the headers say
     */
    static InputStream unpacked(ContainerRequestContext http) {
        MediaType type = http.getMediaType();
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (type == null || (charset != null && !charset.equalsIgnoreCase("utf-8"))) {
            throw refused(415, "the body must be application/x-ndjson in UTF-8", "Accept", "application/x-ndjson");
        }
        String coding = http.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding == null || coding.isBlank() || coding.strip().equalsIgnoreCase("identity")) {
            return http.getEntityStream();
        }
        if (!GZIP.contains(coding.strip().toLowerCase(Locale.ROOT))) {
            throw refused(415, "the body may be packed by gzip, or not at all", HttpHeaders.ACCEPT_ENCODING, "gzip");
        }
        try {
            return new Unpacked(http.getEntityStream());
        } catch (ZipException e) {
            throw refused(400, "the body is not gzip, though Content-Encoding says so");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException refused(int status, String detail) {
        return new ProblemException(Problem.of(status, detail));
    }

    private static ProblemException refused(int status, String detail, String header, String right) {
        return new ProblemException(Problem.of(status, detail), Map.of(header, right));
    }

    /** Whether the caller would have the answers packed by gzip. */
    static boolean asksForGzip(ContainerRequestContext http) {
        List<String> accepted = http.getHeaders().get(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null) {
            return false;
        }
        // Those with a quality of 0 are left out.
        QuotedQualityCSV codings = new QuotedQualityCSV();
        accepted.forEach(codings::addValue);
        return codings.getValues().stream().anyMatch(coding -> GZIP.contains(coding.toLowerCase(Locale.ROOT)));
    }
}
