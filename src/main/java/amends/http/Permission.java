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

/** Whether who calls may take a route; before a servlet it stands as a filter. */
record Permission(List<Route> routes) implements Filter {

    /** @throws ProblemException with 403 where the caller may not */
    static void check(Route route, ContainerRequestContext http) {
        if (!route.isFor(Callers.of(http))) {
            throw new ProblemException(refused(route));
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
            write(Problem.of(HttpServletResponse.SC_METHOD_NOT_ALLOWED, Statuses.detail(405)), http);
        } else if (route.isFor(Callers.of(request))) {
            chain.doFilter(request, response);
        } else {
            write(refused(route), (HttpServletResponse) response);
        }
    }

    private static Problem refused(Route route) {
        return Problem.of(403, "the key may not do this: it takes a key of the role " + route.rolesInWords());
    }

    private static void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(problem.json());
    }
}
