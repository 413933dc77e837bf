package amends.http;

import amends.http.access.Callers;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Whether who calls may take a route; before a servlet it stands as a filter. */
record Permission(List<Route> routes) implements Filter {

    /** As RFC 6750 has it. */
    private static final String INSUFFICIENT = "Bearer realm=\"amends\", error=\"insufficient_scope\"";

    /** @throws ProblemException with 403 where the caller may not */
    static void check(Route route, ContainerRequestContext http) {
        if (!route.isFor(Callers.of(http))) {
            throw new ProblemException(refused(route), Map.of("WWW-Authenticate", INSUFFICIENT));
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String method = ((HttpServletRequest) request).getMethod();
        Route route = routes.stream()
                .filter(one -> one.method().equals(method))
                .findFirst()
                .orElse(null);
        if (route == null) {
            HttpServletResponse http = (HttpServletResponse) response;
            http.setHeader(
                    "Allow",
                    String.join(", ", routes.stream().map(Route::method).toList()));
            ServletProblems.send(
                    Problem.of(HttpServletResponse.SC_METHOD_NOT_ALLOWED, Statuses.detail(405)),
                    (HttpServletRequest) request,
                    http);
            return;
        }
        request.setAttribute(Route.TAKEN, route);
        if (route.isFor(Callers.of(request))) {
            chain.doFilter(request, response);
        } else {
            HttpServletResponse http = (HttpServletResponse) response;
            http.setHeader("WWW-Authenticate", INSUFFICIENT);
            ServletProblems.send(refused(route), (HttpServletRequest) request, http);
        }
    }

    private static Problem refused(Route route) {
        return Problem.of(403, "the key may not do this: it takes a key of the role " + route.rolesInWords());
    }
}
