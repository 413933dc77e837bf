package amends.http.limits;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request whose body has to come at a pace. */
final class PacedRequest extends HttpServletRequestWrapper {

    private final RequestLimits limits;
    private PacedInput body;

    private PacedRequest(HttpServletRequest request, RequestLimits limits) {
        super(request);
        this.limits = limits;
    }

    /** The same request, where it may have a body. */
    static HttpServletRequest of(HttpServletRequest request, RequestLimits limits) {
        return request.getMethod().equals("GET") ? request : new PacedRequest(request, limits);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new PacedInput(super.getInputStream(), limits.bodyPatience().toNanos(), limits.bodyPace());
        }
        return body;
    }
}
