package amends.http.access;

import amends.http.Problem;
import amends.http.ServletProblems;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Keeps pages of other sites off the admin port, which serves this machine alone and asks for no key. */
public final class AdminFilter implements Filter {

    private final Surroundings surroundings = Surroundings.ofThisMachine();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        // Some of what is asked for here takes seconds of a processor: not even an image of another site's page may.
        Problem objection = "cross-site".equalsIgnoreCase(http.getHeader("Sec-Fetch-Site"))
                ? Problem.of(HttpServletResponse.SC_FORBIDDEN, "pages of other sites may not ask for anything here")
                : surroundings.objection(http, true);
        if (objection == null) {
            chain.doFilter(request, response);
        } else {
            ServletProblems.send(objection, http, (HttpServletResponse) response);
        }
    }
}
