package amends.wire;

import amends.outward.Delivery;
import amends.outward.Endpoint;
import amends.outward.Topic;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Writes endpoints and their deliveries as JSON. */
public final class WebhookWriter {

    private WebhookWriter() {}

    /** All of them. */
    public static byte[] endpoints(List<Endpoint> endpoints) {
        return LedgerWriter.Bytes.of(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("webhooks");
            for (Endpoint endpoint : endpoints) {
                endpoint(endpoint, null, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /**
     * One of them.
     *
     * @param secret what is shown once, or null
     */
    public static byte[] endpoint(Endpoint endpoint, String secret) {
        return LedgerWriter.Bytes.of(json -> endpoint(endpoint, secret, json));
    }

    /**
     * A page of deliveries.
     *
     * @param next where the next page begins, or null where there is none
     */
    public static byte[] deliveries(List<Delivery> deliveries, String next) {
        return LedgerWriter.Bytes.of(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("deliveries");
            for (Delivery delivery : deliveries) {
                delivery(delivery, json);
            }
            json.writeEndArray();
            text("next", next, json);
            json.writeEndObject();
        });
    }

    /** One delivery. */
    public static byte[] delivery(Delivery delivery) {
        return LedgerWriter.Bytes.of(json -> delivery(delivery, json));
    }

    private static void endpoint(Endpoint endpoint, String secret, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", endpoint.id());
        json.writeStringField("url", endpoint.wish().url());
        text("description", endpoint.wish().description(), json);
        some("events", endpoint.wish().topics().stream().map(Topic::wireName).toList(), json);
        some("kinds", endpoint.wish().kinds(), json);
        some("domains", endpoint.wish().domains(), json);
        json.writeBooleanField("enabled", endpoint.wish().enabled());
        text("stopped", endpoint.stoppedBecause(), json);
        instant("restsUntil", endpoint.restsUntil(), json);
        json.writeStringField("createdAt", endpoint.createdAt().toString());
        json.writeStringField("updatedAt", endpoint.updatedAt().toString());
        instant("previousSecretUntil", endpoint.keys().previousUntil(), json);
        text("secret", secret, json);
        json.writeEndObject();
    }

    private static void delivery(Delivery delivery, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", delivery.id());
        json.writeStringField("type", delivery.topic().wireName());
        text("incident", delivery.incidentId(), json);
        json.writeStringField("at", delivery.at().toString());
        json.writeStringField("state", delivery.state().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("attempts", delivery.attempts());
        if (delivery.state() == Delivery.State.WAITING) {
            json.writeStringField("dueAt", delivery.dueAt().toString());
        }
        if (delivery.last() != null) {
            json.writeObjectFieldStart("last");
            json.writeStringField("at", delivery.last().at().toString());
            if (delivery.last().status() != null) {
                json.writeNumberField("status", delivery.last().status());
            }
            text("problem", delivery.last().problem(), json);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void some(String field, List<String> texts, JsonGenerator json) throws IOException {
        if (!texts.isEmpty()) {
            json.writeArrayFieldStart(field);
            for (String text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
        }
    }

    private static void instant(String field, Instant instant, JsonGenerator json) throws IOException {
        text(field, instant == null ? null : instant.toString(), json);
    }

    private static void text(String field, String text, JsonGenerator json) throws IOException {
        if (text != null) {
            json.writeStringField(field, text);
        }
    }
}
