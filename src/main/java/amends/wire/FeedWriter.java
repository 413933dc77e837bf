package amends.wire;

import amends.casework.Feed;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Writes what those who listen are told as JSON, on one line. */
public final class FeedWriter {

    private FeedWriter() {}

    /** One thing told. */
    public static String text(Feed.Item item) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = StrictJson.factory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("incident", item.incidentId());
            json.writeStringField("kind", item.kind());
            json.writeNumberField("version", item.version());
            json.writeStringField("type", item.type());
            json.writeStringField("at", item.at().toString());
            json.writeStringField("decisionId", item.decisionId());
            json.writeStringField(
                    "status",
                    item.status() == null ? null : item.status().name().toLowerCase(Locale.ROOT));
            json.writeStringField(
                    "nextChangeAt",
                    item.nextChangeAt() == null ? null : item.nextChangeAt().toString());
            if (item.body() != null) {
                json.writeFieldName("more");
                json.writeRawValue(item.body());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
