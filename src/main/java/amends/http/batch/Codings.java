package amends.http.batch;

import amends.http.NdJson;
import amends.http.Problem;
import amends.http.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.HttpField;
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
    static InputStream unpacked(HttpServletRequest http) {
        String type = http.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !isNdJson(type)) {
            throw refused(415, "the body must be application/x-ndjson in UTF-8", "Accept", NdJson.TYPE.toString());
        }
        String coding = http.getHeader(HttpHeaders.CONTENT_ENCODING);
        try {
            return unpacked(http, coding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNdJson(String contentType) {
        Map<String, String> parameters = new HashMap<>();
        String type;
        try {
            type = HttpField.getValueParameters(contentType, parameters);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
        String charset = parameters.get("charset");
        return type != null
                && Arrays.asList(NdJson.taken()).contains(type.strip().toLowerCase(Locale.ROOT))
                && (charset == null || charset.equalsIgnoreCase("utf-8"));
    }

    private static InputStream unpacked(HttpServletRequest http, String coding) throws IOException {
        if (coding == null || coding.isBlank() || coding.strip().equalsIgnoreCase("identity")) {
            return http.getInputStream();
        }
        if (!GZIP.contains(coding.strip().toLowerCase(Locale.ROOT))) {
            throw refused(415, "the body may be packed by gzip, or not at all", HttpHeaders.ACCEPT_ENCODING, "gzip");
        }
        try {
            return new Unpacked(http.getInputStream());
        } catch (ZipException e) {
            throw new ProblemException(Problem.of(400, "the body is not gzip, though Content-Encoding says so"));
        }
    }

    private static ProblemException refused(int status, String detail, String header, String right) {
        return new ProblemException(Problem.of(status, detail), Map.of(header, right));
    }

    /** Whether the caller would have the answers packed by gzip. */
    static boolean asksForGzip(HttpServletRequest http) {
        QuotedQualityCSV codings = new QuotedQualityCSV();
        try {
            http.getHeaders(HttpHeaders.ACCEPT_ENCODING).asIterator().forEachRemaining(codings::addValue);
        } catch (IllegalArgumentException unreadable) {
            // What is not packed can be read by everybody.
            return false;
        }
        return codings.getValues().stream().anyMatch(coding -> GZIP.contains(coding.toLowerCase(Locale.ROOT)));
    }
}
