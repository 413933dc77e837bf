package amends.bench;

import amends.access.Role;
import amends.http.Route;
import amends.wire.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.glassfish.jersey.process.Inflector;

/** What a service in this server could do at best: it parses the same body and always gives the same answer. */
final class CeilingResource implements Inflector<ContainerRequestContext, byte[]> {

    static final String PATH = "/v1/ceiling";

    private final byte[] answer;

    CeilingResource(byte[] answer) {
        this.answer = answer;
    }

    /** The way to it, described like the product's own. */
    Route route() {
        return Route.post(PATH)
                .by(Role.AGENT)
                .named("ceiling", "Always gives the same answer")
                .json()
                .answeredBy(this);
    }

    /** Parses, and answers without having decided anything. */
    @Override
    public byte[] apply(ContainerRequestContext http) {
        try {
            JsonNode request = StrictJson.read(http.getEntityStream().readAllBytes());
            if (!request.has("incident")) {
                throw new IllegalArgumentException("there is no incident");
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
