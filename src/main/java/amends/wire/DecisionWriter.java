package amends.wire;

import amends.casework.Replaying.Replayed;
import amends.decision.Decision;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Writes decisions as JSON. */
public final class DecisionWriter {

    private DecisionWriter() {}

    /** A decision with all that went into it, as it is stored. */
    public static byte[] bytes(Decision decision) {
        return written(json -> {
            json.writeStartObject();
            head(decision, json);
            raw("situation", decision.situation(), json);
            raw("plan", decision.plan(), json);
            json.writeEndObject();
        });
    }

    /** The same on one line, its end included; always with the same fields in the same order. */
    public static byte[] line(Decision decision) {
        return written(json -> {
            json.writeStartObject();
            head(decision, json);
            raw("situation", onOneLine(decision.situation()), json);
            raw("plan", decision.plan(), json);
            json.writeEndObject();
            json.writeRaw('\n');
        });
    }

    /** A request is stored as it came, on several lines at times; within texts of JSON no line ends. */
    private static String onOneLine(String json) {
        return json == null ? null : json.replace('\n', ' ').replace('\r', ' ');
    }

    /** Decisions without what went into them and what came of it. */
    public static byte[] bytes(List<Decision> decisions) {
        return written(json -> {
            json.writeStartObject();
            heads(decisions, json);
            json.writeEndObject();
        });
    }

    /**
     * A page of a list of decisions, without what went into them and what came of it.
     *
     * @param next the cursor of the next page, or null where this is the last
     */
    public static byte[] page(List<Decision> decisions, String next) {
        return written(json -> {
            json.writeStartObject();
            heads(decisions, json);
            json.writeStringField("next", next);
            json.writeEndObject();
        });
    }

    private static void heads(List<Decision> decisions, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("decisions");
        for (Decision decision : decisions) {
            json.writeStartObject();
            head(decision, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What came of a decision made again; under another release, how that differs. */
    public static byte[] bytes(Replayed replayed) {
        String id = replayed.decision().id();
        return written(json -> {
            json.writeStartObject();
            json.writeStringField("decisionId", id);
            json.writeStringField("release", replayed.decision().release());
            if (replayed.isElsewhere()) {
                json.writeStringField("under", replayed.plan().release());
            }
            json.writeBooleanField("same", replayed.same());
            json.writeFieldName("plan");
            PlanWriter.write(replayed.plan(), id, json);
            if (replayed.isElsewhere()) {
                PlanDifference difference = PlanDifference.between(
                        StrictJson.read(replayed.decision().plan().getBytes(StandardCharsets.UTF_8)),
                        StrictJson.read(PlanWriter.bytes(replayed.plan(), id)));
                json.writeFieldName("difference");
                PlanDifferenceWriter.write(difference, json);
                PlanDifferenceWriter.texts("words", PlanDifferenceWords.of(difference), json);
            }
            json.writeEndObject();
        });
    }

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = StrictJson.factory().createGenerator(bytes)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void head(Decision decision, JsonGenerator json) throws IOException {
        json.writeStringField("id", decision.id());
        if (decision.incidentId() != null) {
            json.writeStringField("incidentId", decision.incidentId());
            json.writeNumberField("version", decision.version());
        }
        Decision.About about = decision.about();
        json.writeStringField("kind", about.kind());
        text("customerId", about.customerId(), json);
        text("subject", about.incidentId() == null ? about.subject() : null, json);
        json.writeStringField("cause", decision.cause().name().toLowerCase(Locale.ROOT));
        json.writeStringField("release", decision.release());
        json.writeStringField("clocksRelease", decision.clocksRelease());
        instant("asOf", decision.asOf(), json);
        instant("dueAt", decision.dueAt(), json);
        instant("madeAt", decision.at(), json);
        instant("nextChangeAt", decision.nextChangeAt(), json);
        json.writeNumberField("micros", decision.making().micros());
        json.writeArrayFieldStart("fired");
        for (Decision.Fired fired : decision.making().fired()) {
            json.writeStartObject();
            json.writeStringField("policy", fired.policy());
            json.writeStringField("rule", fired.rule());
            json.writeEndObject();
        }
        json.writeEndArray();
        text("askedBy", decision.making().askedBy(), json);
        text("traceId", decision.making().traceId(), json);
        if (decision.masked()) {
            json.writeBooleanField("masked", true);
        }
        instant("erasedAt", decision.erasedAt(), json);
    }

    private static void text(String field, String text, JsonGenerator json) throws IOException {
        if (text != null) {
            json.writeStringField(field, text);
        }
    }

    private static void raw(String field, String text, JsonGenerator json) throws IOException {
        json.writeFieldName(field);
        if (text == null) {
            json.writeNull();
        } else {
            json.writeRawValue(text);
        }
    }

    private static void instant(String field, Instant instant, JsonGenerator json) throws IOException {
        if (instant != null) {
            json.writeStringField(field, instant.toString());
        }
    }
}
