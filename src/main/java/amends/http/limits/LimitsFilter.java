package amends.http.limits;

import amends.http.Problem;
import amends.http.ServletProblems;
import amends.http.access.Callers;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/**
 * Sends away at once what cannot be answered soon, so that nobody waits in vain and a thread is always left for those who
 * ask whether the service lives.
 */
public final class LimitsFilter implements Filter {

    private static final String HEALTH = "/health/";
    private static final int TOO_MANY_REQUESTS = 429;

    private final RequestLimits limits;
    private final Semaphore places;
    private final Rates rates;

    /** @param nanos tells how time goes by, in nanoseconds from any instant */
    public LimitsFilter(RequestLimits limits, LongSupplier nanos) {
        this.limits = limits;
        this.places = new Semaphore(limits.atOnce());
        this.rates = new Rates(limits, nanos);
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) asked;
        HttpServletResponse response = (HttpServletResponse) answered;
        if (length(request) > limits.uri()) {
            ServletProblems.send(
                    Problem.of(414, "the URI is longer than " + limits.uri() + " bytes"), Map.of(), request, response);
        } else if (isHealth(request)) {
            chain.doFilter(request, response);
        } else if (places.tryAcquire()) {
            try {
                admitted(request, response, chain);
            } finally {
                places.release();
            }
        } else {
            ServletProblems.send(
                    overloaded("as many requests are answered now as may be at once: " + limits.atOnce()),
                    Map.of("Retry-After", "1"),
                    request,
                    response);
        }
    }

    private void admitted(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Rate rate = rates.of(Callers.of(request), request);
        long again = rate == null ? 0 : rate.take(response);
        if (again == 0 && PacedRequest.hasBody(request)) {
            PacedRequest paced = PacedRequest.of(request, limits);
            chain.doFilter(paced, response);
            paced.drain();
        } else if (again == 0) {
            chain.doFilter(request, response);
        } else {
            ServletProblems.send(
                    new Problem(
                            "/problems/rate-limited",
                            "The key asks too often",
                            TOO_MANY_REQUESTS,
                            "more was asked than may be in this time; ask again in " + again + " s",
                            null,
                            List.of()),
                    Map.of("Retry-After", Long.toString(again)),
                    request,
                    response);
        }
    }

    /** What is told to those for whom there is no place now. */
    static Problem overloaded(String detail) {
        return new Problem("/problems/overloaded", "The service has too much to do", 503, detail, null, List.of());
    }

    private static int length(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI().length() + (query == null ? 0 : query.length() + 1);
    }

    private static boolean isHealth(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? request.getServletPath() : request.getPathInfo();
        return path != null && path.startsWith(HEALTH);
    }
}
