package amends.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** JSON, one value a line. */
public final class NdJson {

    /** The name under which it is given. */
    public static final MediaType TYPE = new MediaType("application", "x-ndjson");

    private static final JsonFactory JSON = new JsonFactory();

    private NdJson() {}

    /** The names under which it comes. */
    public static String[] taken() {
        return new String[] {"application/x-ndjson", "application/ndjson", "application/jsonl"};
    }

    /**
     * Writes what is wrong with a line that came, as a line with its end.
     *
     * @param line its number, from 1
     * @throws IOException from the stream
     */
    public static void refused(long line, Problem problem, OutputStream to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("line", line);
            problem.members(json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
        bytes.writeTo(to);
    }
}
