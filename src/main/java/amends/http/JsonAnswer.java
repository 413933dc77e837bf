package amends.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers in JSON. */
public final class JsonAnswer {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonAnswer() {}

    /** Writes an answer. */
    public interface Writing {

        /**
         * Writes it.
         *
         * @throws IOException from the generator
         */
        void to(JsonGenerator json) throws IOException;
    }

    /** An answer with a status. */
    public static Response of(Response.Status status, Writing writing) {
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

    /** An answer that all is well. */
    public static Response of(Writing writing) {
        return of(Response.Status.OK, writing);
    }
}
