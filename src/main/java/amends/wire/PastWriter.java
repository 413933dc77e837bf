package amends.wire;

import amends.casework.Exporting.Past;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/** Writes incidents of the past, one a line: requests with what came afterwards, as files of incidents have them. */
public final class PastWriter {

    private final JsonGenerator json;

    /**
     * Writes to a stream.
     *
     * @throws IOException from the stream
     */
    public PastWriter(OutputStream to) throws IOException {
        this.json = StrictJson.factory().createGenerator(to).setRootValueSeparator(null);
    }

    /**
     * Writes one.
     *
     * @throws IOException from the stream
     */
    public void write(Past past) throws IOException {
        json.writeStartObject();
        SituationWriter.parts(past.situation(), past.asOf(), json);
        if (past.outcome() != null) {
            json.writeObjectFieldStart("outcome");
            if (past.outcome().rating() != null) {
                json.writeNumberField("rating", past.outcome().rating());
            }
            if (past.outcome().preferred() != null) {
                json.writeStringField("preferred", past.outcome().preferred());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /**
     * Sends what was written.
     *
     * @throws IOException from the stream
     */
    public void flush() throws IOException {
        json.flush();
    }
}
