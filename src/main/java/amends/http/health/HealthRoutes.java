package amends.http.health;

import amends.http.Route;
import amends.http.Wire;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * The probes {@code /health/live} and {@code /health/ready}. They need no key, so they name what is not well and tell
 * nothing of it; {@code /healthcheck} on the admin port does.
 */
public final class HealthRoutes {

    /** Where it is asked whether the process lives. */
    public static final String LIVE = "/health/live";

    /** Where it is asked whether requests may be sent here. */
    public static final String READY = "/health/ready";

    private static final JsonFactory JSON = new JsonFactory();
    private static final int WELL = 200;
    private static final int NOT_WELL = 503;

    private HealthRoutes() {}

    /** The ways to the probes on the application port. */
    public static List<Route> of(Readiness readiness) {
        return List.of(
                Route.get(LIVE)
                        .open()
                        .named("live", "Says whether the process lives")
                        .told(told())
                        .givesJson()
                        .answeredWith(http -> response(readiness.dead())),
                Route.get(READY)
                        .open()
                        .named("ready", "Says whether requests may be sent to this process")
                        .told(told())
                        .givesJson()
                        .answeredWith(http -> response(readiness.unready())));
    }

    private static Wire told() {
        return Wire.answers("Health").answer(NOT_WELL, "Health", "It is not well");
    }

    /** The same probe for the admin port. */
    public static HttpServlet live(Readiness readiness) {
        return new Probe(readiness::dead);
    }

    /** The same probe for the admin port. */
    public static HttpServlet ready(Readiness readiness) {
        return new Probe(readiness::unready);
    }

    private static Response response(List<String> notWell) {
        return Response.status(status(notWell))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body(notWell))
                .build();
    }

    private static int status(List<String> notWell) {
        return notWell.isEmpty() ? WELL : NOT_WELL;
    }

    private static byte[] body(List<String> notWell) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeBooleanField("well", notWell.isEmpty());
            json.writeArrayFieldStart("notWell");
            for (String name : notWell) {
                json.writeString(name);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static final class Probe extends HttpServlet {
        private static final long serialVersionUID = 1;

        private final transient Supplier<List<String>> notWell;

        private Probe(Supplier<List<String>> notWell) {
            this.notWell = notWell;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            List<String> found = notWell.get();
            response.setStatus(status(found));
            response.setContentType(MediaType.APPLICATION_JSON);
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(body(found));
        }
    }
}
