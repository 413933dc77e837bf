package amends.webhooks;

import amends.outward.Delivery;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** What is sent, as the Standard Webhooks specification has it: the same bytes at every try, unless it was erased meanwhile. */
final class Payload {

    private static final JsonFactory JSON = new JsonFactory();

    private Payload() {}

    static String of(Delivery delivery) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("type", delivery.topic().wireName());
            json.writeStringField("timestamp", delivery.at().toString());
            json.writeFieldName("data");
            if (delivery.data() != null) {
                json.writeRawValue(delivery.data());
            } else {
                json.writeStartObject();
                json.writeStringField("incident", delivery.incidentId());
                json.writeBooleanField("erased", true);
                json.writeEndObject();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
