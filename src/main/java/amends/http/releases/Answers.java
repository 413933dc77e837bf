package amends.http.releases;

import amends.http.Faulty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** Answers in JSON. */
final class Answers {

    static final String HASH = "hash";

    private static final JsonFactory JSON = new JsonFactory();

    private Answers() {}

    /** Writes an answer. */
    interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    static Response json(Response.Status status, Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(bytes.toByteArray())
                .build();
    }

    static Response json(Writing writing) {
        return json(Response.Status.OK, writing);
    }

    /** Reads a body, and tells what is wrong with it. */
    static <T> T read(Supplier<T> work) {
        return Faulty.told(work, "invalid-request", "The request cannot be understood", 422, "request");
    }

    /** The release that the path names. */
    static String hash(ContainerRequestContext http) {
        return http.getUriInfo().getPathParameters().getFirst(HASH);
    }
}
