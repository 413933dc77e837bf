package amends.bench;

import amends.wire.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.glassfish.jersey.process.Inflector;
import org.glassfish.jersey.server.model.Resource;

/** What a service in this server could do at best: it parses the same body and always gives the same answer. */
final class CeilingResource implements Inflector<ContainerRequestContext, byte[]> {

    static final String PATH = "/v1/ceiling";

    private final byte[] answer;

    CeilingResource(byte[] answer) {
        this.answer = answer;
    }

    /** The resource, described to Jersey in the same way as the product's own. */
    Resource resource() {
        Resource.Builder resource = Resource.builder(PATH);
        resource.addMethod(HttpMethod.POST)
                .consumes(MediaType.APPLICATION_JSON)
                .produces(MediaType.APPLICATION_JSON)
                .handledBy(this);
        return resource.build();
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
