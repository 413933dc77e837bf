package amends.wire;

import amends.casework.CaseHead;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes a page of a list of incidents as JSON. */
public final class CaseListWriter {

    private CaseListWriter() {}

    /**
     * Where each stands, and how to go on.
     *
     * @param next the cursor of the next page, or null where this is the last
     */
    public static byte[] bytes(List<CaseHead> incidents, String next) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = StrictJson.factory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeArrayFieldStart("incidents");
            for (CaseHead head : incidents) {
                json.writeStartObject();
                CaseWriter.head(head, json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("next", next);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
