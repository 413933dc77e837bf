package amends.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Tells people at a browser what went wrong, where no resource is reached: on a page, as they are told everything. */
public interface ProblemPage {

    /** Under this name the context of the application has it. */
    String ATTRIBUTE = "amends.problem-page";

    /**
     * The page, in UTF-8.
     *
     * @param problem what went wrong
     * @param reader who is told
     */
    byte[] page(Problem problem, Reader reader);

    /** The headers that such a page goes with, by name. */
    Map<String, String> headers();

    /**
     * Whoever hears of a problem, as far as the headers of the request tell.
     *
     * @param accept the header Accept, or null
     * @param isPart whether a script of a page asks; it reads JSON
     * @param path what was asked for, beginning with a slash; null where that could not be read
     * @param host the header Host, or null
     * @param referer the header Referer, or null
     */
    record Reader(String accept, boolean isPart, String path, String host, String referer) {

        /** What is for programs alone. Some of them accept HTML without meaning it. */
        private static final List<String> FOR_PROGRAMS = List.of("/v1/", "/mcp", "/health/", "/metrics", "/openapi");

        static Reader of(HttpServletRequest request) {
            return new Reader(
                    request.getHeader("Accept"),
                    request.getHeader("HX-Request") != null,
                    request.getRequestURI(),
                    request.getHeader("Host"),
                    request.getHeader("Referer"));
        }

        static Reader of(Request request) {
            HttpFields headers = request.getHeaders();
            return new Reader(
                    headers.get(HttpHeader.ACCEPT),
                    headers.contains("HX-Request"),
                    request.getHttpURI() == null ? null : request.getHttpURI().getPath(),
                    headers.get(HttpHeader.HOST),
                    headers.get(HttpHeader.REFERER));
        }

        /** Whether it is somebody at a browser, who wants a page. */
        public boolean isPerson() {
            return accept != null
                    && accept.contains("text/html")
                    && !isPart
                    && (path == null || FOR_PROGRAMS.stream().noneMatch(path::startsWith));
        }
    }
}
