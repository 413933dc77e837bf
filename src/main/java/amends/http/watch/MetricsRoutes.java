package amends.http.watch;

import amends.access.Role;
import amends.http.Route;
import amends.http.Wire;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** What is measured: on the admin port, and for who may read everything on the application port. */
public final class MetricsRoutes {

    /** Where it is. */
    public static final String PATH = "/metrics";

    private MetricsRoutes() {}

    /** Writes down what is measured, for somebody who accepts some media types or says nothing of them (null). */
    public interface Measured {
        /** The media type in which it is written. */
        String mediaType(String accept);

        /** What is measured, as that. */
        byte[] bytes(String accept);
    }

    /** The way to it on the application port, for a scraper on another machine. */
    public static Route route(Measured measured) {
        return Route.get(PATH)
                .by(Role.AUDITOR)
                .named("metrics", "Shows what is measured, for Prometheus")
                .told(Wire.UNTOLD
                        .answer(200, null, "What is measured")
                        .also("text/plain", "Text")
                        .also("application/openmetrics-text", "Text"))
                .answeredWith(http -> {
                    String accept = http.getHeaderString(HttpHeaders.ACCEPT);
                    return Response.ok(measured.bytes(accept))
                            .header(HttpHeaders.CONTENT_TYPE, measured.mediaType(accept))
                            .build();
                });
    }

    /** The same for the admin port. */
    public static HttpServlet servlet(Measured measured) {
        return new Scrape(measured);
    }

    private static final class Scrape extends HttpServlet {
        private static final long serialVersionUID = 1;

        private final transient Measured measured;

        private Scrape(Measured measured) {
            this.measured = measured;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String accept = request.getHeader(HttpHeaders.ACCEPT);
            response.setContentType(measured.mediaType(accept));
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(measured.bytes(accept));
        }
    }
}
