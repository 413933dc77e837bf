package amends.http.limits;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request whose body has to come at a pace. */
final class PacedRequest extends HttpServletRequestWrapper {

    private static final long MOST_LEFT = 1 << 20;

    private final RequestLimits limits;
    private PacedInput body;

    private PacedRequest(HttpServletRequest request, RequestLimits limits) {
        super(request);
        this.limits = limits;
    }

    /** The same request, which has a body. */
    static PacedRequest of(HttpServletRequest request, RequestLimits limits) {
        return new PacedRequest(request, limits);
    }

    /** Whether a request has a body. */
    static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /**
     * Reads what nobody has read of the body, up to a bound: whoever sends all of it first, as most do, would else find the
     * connection closed, and the answer lost with it. Who waits for leave to send is not asked to.
     */
    void drain() {
        if (isAsyncStarted() || getHeader("Expect") != null) {
            return;
        }
        try {
            ServletInputStream left = getInputStream();
            long read = left.skip(MOST_LEFT);
            while (read > 0 && read < MOST_LEFT) {
                long more = left.skip(MOST_LEFT - read);
                read = more > 0 ? read + more : 0;
            }
        } catch (IOException | RuntimeException e) {
            // It does not come, or somebody reads it in another way: the answer is made all the same.
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new PacedInput(super.getInputStream(), limits.bodyPatience().toNanos(), limits.bodyPace());
        }
        return body;
    }
}
