package amends.wire;

import amends.casework.CaseEvent;
import amends.casework.CaseHead;
import amends.casework.CaseView;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;

/** Writes incidents that are kept as JSON. */
public final class CaseWriter {

    private CaseWriter() {}

    /** An incident: where it stands, what is known of it, what happened, and what to do now. */
    public static byte[] bytes(CaseView view) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = StrictJson.factory().createGenerator(bytes)) {
            json.writeStartObject();
            head(view.head(), json);
            if (view.situation() != null) {
                SituationWriter.facts(view.situation(), json);
            }
            json.writeArrayFieldStart("events");
            for (CaseEvent event : view.events()) {
                event(event, json);
            }
            json.writeEndArray();
            json.writeFieldName("ledger");
            LedgerWriter.ledger(view.ledger(), json);
            json.writeFieldName("plan");
            if (view.plan() == null) {
                json.writeNull();
            } else {
                PlanWriter.write(view.plan(), null, json);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes where an incident stands into an object.
     *
     * @throws IOException from the generator
     */
    public static void head(CaseHead head, JsonGenerator json) throws IOException {
        json.writeStringField("id", head.id());
        json.writeStringField("kind", head.kind());
        text(json, "customerId", head.customerId());
        json.writeStringField("status", head.status().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("version", head.version());
        json.writeBooleanField("acknowledged", head.acknowledged());
        instant(json, "openedAt", head.openedAt());
        instant(json, "createdAt", head.createdAt());
        instant(json, "updatedAt", head.updatedAt());
        instant(json, "resolvedAt", head.resolvedAt());
        instant(json, "snoozedUntil", head.snoozedUntil());
        instant(json, "dueAt", head.dueAt());
        instant(json, "nextChangeAt", head.nextChangeAt());
        json.writeStringField("clocksRelease", head.release());
        text(json, "decisionId", head.decisionId());
        text(json, "problem", head.problem());
        instant(json, "erasedAt", head.erasedAt());
    }

    /**
     * Writes an event as a value.
     *
     * @throws IOException from the generator
     */
    public static void event(CaseEvent event, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("seq", event.seq());
        json.writeStringField("id", event.id());
        text(json, "by", event.by());
        instant(json, "at", event.at());
        instant(json, "recordedAt", event.recordedAt());
        HappeningWriter.write(event.what(), json);
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String field, String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    private static void instant(JsonGenerator json, String field, Instant value) throws IOException {
        text(json, field, value == null ? null : value.toString());
    }
}
