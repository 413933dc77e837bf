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
        Problem objection = surroundings.objection((HttpServletRequest) request, true);
        if (objection == null) {
            chain.doFilter(request, response);
        } else {
            ServletProblems.send(objection, (HttpServletResponse) response);
        }
    }
}
