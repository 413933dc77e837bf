package amends.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses paths with parameters in them. They would be passed over, so that an id with a semicolon, not encoded, meant the
 * one that ends before it: somebody else would be erased.
 */
final class PlainPaths implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (((HttpServletRequest) request).getRequestURI().indexOf(';') < 0) {
            chain.doFilter(request, response);
        } else {
            ServletProblems.send(
                    Problem.of(400, "a path has no parameters here; a semicolon in an id is written %3B"),
                    (HttpServletRequest) request,
                    (HttpServletResponse) response);
        }
    }
}
