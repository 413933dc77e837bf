package amends.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The trace that a request belongs to, by the header {@code traceparent} of the W3C's Trace Context. */
public final class TraceContext {

    private static final Pattern HEADER =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private TraceContext() {}

    /** The trace id, 32 hexadecimal digits; null where there is none, or none that is well-formed. */
    public static String traceId(ContainerRequestContext http) {
        return traceId(http.getHeaderString("traceparent"));
    }

    /** The trace id that a header tells; null where there is none, or none that is well-formed. */
    public static String traceId(String header) {
        if (header == null) {
            return null;
        }
        Matcher parts = HEADER.matcher(header.strip());
        return parts.matches() ? parts.group(1) : null;
    }
}
