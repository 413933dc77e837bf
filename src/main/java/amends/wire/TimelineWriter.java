package amends.wire;

import amends.casework.CaseEvent;
import amends.casework.Timeline;
import amends.decision.Decision;
import amends.recommendation.Plan;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;

/** Writes timelines as JSON: what happened, in the order in which it was recorded, and what lies ahead. */
public final class TimelineWriter {

    private TimelineWriter() {}

    /** The timeline in UTF-8. */
    public static byte[] bytes(Timeline timeline) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = StrictJson.factory().createGenerator(bytes)) {
            json.writeStartObject();
            CaseWriter.head(timeline.view().head(), json);
            json.writeArrayFieldStart("happened");
            happened(timeline, json);
            json.writeEndArray();
            json.writeArrayFieldStart("ahead");
            ahead(timeline, json);
            json.writeEndArray();
            json.writeFieldName("cut");
            if (timeline.cut() == null) {
                json.writeNull();
            } else {
                json.writeStartObject();
                json.writeStringField("at", timeline.cut().at().toString());
                json.writeStringField("why", timeline.cut().why());
                json.writeEndObject();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Each decision stands after the events that it was made for; one that changed nothing is left out. */
    private static void happened(Timeline timeline, JsonGenerator json) throws IOException {
        Iterator<CaseEvent> events = timeline.view().events().iterator();
        CaseEvent event = events.hasNext() ? events.next() : null;
        JsonNode before = null;
        for (Decision decision : timeline.decisions()) {
            while (event != null && event.seq() <= decision.version()) {
                event(event, json);
                event = events.hasNext() ? events.next() : null;
            }
            JsonNode plan = decision.plan() == null
                    ? null
                    : StrictJson.read(decision.plan().getBytes(StandardCharsets.UTF_8));
            if (plan == null || !new PlanChange(before, plan).isNothing()) {
                decision(decision, before, plan, json);
            }
            before = plan;
        }
        while (event != null) {
            event(event, json);
            event = events.hasNext() ? events.next() : null;
        }
    }

    private static void event(CaseEvent event, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", event.at().toString());
        json.writeFieldName("event");
        CaseWriter.event(event, json);
        json.writeEndObject();
    }

    private static void decision(Decision decision, JsonNode before, JsonNode plan, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("at", decision.asOf().toString());
        json.writeStringField("decisionId", decision.id());
        json.writeStringField("cause", decision.cause().name().toLowerCase(Locale.ROOT));
        if (plan == null) {
            json.writeStringField("erasedAt", String.valueOf(decision.erasedAt()));
        } else {
            new PlanChange(before, plan).write(json);
        }
        json.writeEndObject();
    }

    private static void ahead(Timeline timeline, JsonGenerator json) throws IOException {
        JsonNode before = null;
        for (Plan plan : timeline.ahead()) {
            JsonNode after = StrictJson.read(PlanWriter.bytes(plan, null));
            if (before != null) {
                json.writeStartObject();
                json.writeStringField("at", plan.asOf().toString());
                new PlanChange(before, after).write(json);
                json.writeEndObject();
            }
            before = after;
        }
    }
}
