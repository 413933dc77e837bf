package amends.bench;

import amends.wire.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;

/** What a service in this server could do at best: it parses the same body and always gives the same answer. */
@Path(CeilingResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class CeilingResource {

    static final String PATH = "/v1/ceiling";

    private final byte[] answer;

    CeilingResource(byte[] answer) {
        this.answer = answer;
    }

    /** Parses, and answers without having decided anything. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public byte[] answer(InputStream body) throws IOException {
        JsonNode request = StrictJson.read(body.readAllBytes());
        if (!request.has("incident")) {
            throw new IllegalArgumentException("there is no incident");
        }
        return answer;
    }
}
