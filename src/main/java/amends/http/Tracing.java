package amends.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;

/**
 * Gives each request a trace: the one that its {@code traceparent} names, or a new one. Every line that is logged while it
 * is answered carries it, and the answer names it in {@code traceresponse}, as the W3C's Trace Context Level 2 proposes.
 */
public final class Tracing implements Filter {

    /** The attribute of a request that holds its trace's id, 32 hexadecimal digits. */
    public static final String TRACE_ID = "amends.trace";

    /** The name under which log lines have it. */
    private static final String LOGGED = "trace_id";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String named = TraceContext.traceId(((HttpServletRequest) request).getHeader("traceparent"));
        String id = named == null ? random() + random() : named;
        request.setAttribute(TRACE_ID, id);
        ((HttpServletResponse) response).setHeader("traceresponse", "00-" + id + "-" + random() + "-00");
        MDC.put(LOGGED, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOGGED);
        }
    }

    private static String random() {
        long number = ThreadLocalRandom.current().nextLong();
        // All zeros would mean none.
        return HexFormat.of().toHexDigits(number == 0 ? 1 : number);
    }
}
