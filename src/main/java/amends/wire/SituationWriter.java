package amends.wire;

import amends.incident.Pause;
import amends.incident.PromiseMade;
import amends.incident.SetAside;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.policy.FactShape;
import amends.policy.StandardFacts;
import amends.promise.Stretch;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Writes a situation as the body of an evaluation request, on one line: what {@link EvaluationReader} reads back as the
 * same situation and instant. The ledger is no part of a request and is left out.
 *
 * <p>The order is always the same: the standard fields as they are documented, then a kind's own by name.
 */
public final class SituationWriter {

    private SituationWriter() {}

    /**
     * Writes a request.
     *
     * @param situation what is known
     * @param asOf the instant to answer for
     * @return JSON without a line break
     */
    public static String text(Situation situation, Instant asOf) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = StrictJson.factory().createGenerator(text)) {
            write(situation, asOf, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Writes a request as one value.
     *
     * @param situation what is known
     * @param asOf the instant to answer for
     * @param json where to; stays open
     * @throws IOException from the generator
     */
    public static void write(Situation situation, Instant asOf, JsonGenerator json) throws IOException {
        json.writeStartObject();
        parts(situation, asOf, json);
        json.writeEndObject();
    }

    /** Writes the parts of a request into an object. */
    static void parts(Situation situation, Instant asOf, JsonGenerator json) throws IOException {
        facts(situation, json);
        if (situation.taken() != null) {
            list(json, "taken", situation.taken(), SituationWriter::taken);
        }
        if (!situation.pauses().isEmpty()) {
            list(json, "pauses", situation.pauses(), SituationWriter::pause);
        }
        if (!situation.reopenings().isEmpty()) {
            list(json, "reopenings", situation.reopenings(), (to, instant) -> to.writeString(instant.toString()));
        }
        if (!situation.promises().isEmpty()) {
            list(json, "promises", situation.promises(), SituationWriter::promise);
        }
        if (!situation.setAside().isEmpty()) {
            list(json, "setAside", situation.setAside(), SituationWriter::setAside);
        }
        json.writeStringField("asOf", asOf.toString());
    }

    /** Writes the incident's and the customer's fields into an object. */
    static void facts(Situation situation, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("incident");
        json.writeStringField("kind", situation.kind());
        fields(json, situation.incident(), StandardFacts.INCIDENT);
        json.writeEndObject();
        if (!situation.customer().isEmpty()) {
            json.writeObjectFieldStart("customer");
            fields(json, situation.customer(), StandardFacts.CUSTOMER);
            json.writeEndObject();
        }
    }

    private static void fields(JsonGenerator json, Map<String, Object> values, FactShape standard) throws IOException {
        List<String> names = new ArrayList<>(standard.names());
        TreeSet<String> own = new TreeSet<>(values.keySet());
        own.removeAll(standard.names());
        names.addAll(own);
        for (String name : names) {
            if (values.containsKey(name)) {
                json.writeFieldName(name);
                value(json, values.get(name));
            }
        }
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Long whole) {
            json.writeNumber(whole);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof BigDecimal decimal) {
            json.writeString(decimal.toPlainString());
        } else {
            json.writeString(value.toString());
        }
    }

    private static void taken(JsonGenerator json, Taken taken) throws IOException {
        json.writeStartObject();
        json.writeStringField("action", taken.action().wireName());
        json.writeStringField("name", taken.name());
        json.writeStringField("at", taken.at().toString());
        if (taken.amount() != null) {
            json.writeObjectFieldStart("amount");
            json.writeStringField("amount", taken.amount().amount().toPlainString());
            json.writeStringField("currency", taken.amount().currency().getCurrencyCode());
            json.writeEndObject();
        }
        if (taken.expectedAt() != null) {
            json.writeStringField("expectedAt", taken.expectedAt().toString());
        }
        if (taken.nextUpdateAt() != null) {
            json.writeStringField("nextUpdateAt", taken.nextUpdateAt().toString());
        }
        json.writeEndObject();
    }

    private static void setAside(JsonGenerator json, SetAside one) throws IOException {
        json.writeStartObject();
        json.writeStringField("action", one.action().wireName());
        json.writeStringField("name", one.name());
        json.writeStringField("at", one.at().toString());
        json.writeStringField("reason", one.reason());
        json.writeEndObject();
    }

    private static void pause(JsonGenerator json, Pause pause) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", pause.from().toString());
        if (pause.to() != null) {
            json.writeStringField("to", pause.to().toString());
        }
        json.writeEndObject();
    }

    private static void promise(JsonGenerator json, PromiseMade promise) throws IOException {
        json.writeStartObject();
        json.writeStringField("promise", promise.sort().wireName());
        json.writeNumberField("within", promise.within().count());
        json.writeNumberField("target", promise.target().count());
        if (promise.within().unit() == Stretch.Unit.WORKING_DAYS) {
            json.writeStringField("unit", "workingDays");
        }
        if (promise.calendar() != null) {
            json.writeStringField("calendar", promise.calendar());
        }
        json.writeEndObject();
    }

    private interface Writer<T> {
        void write(JsonGenerator json, T one) throws IOException;
    }

    private static <T> void list(JsonGenerator json, String field, List<T> all, Writer<T> writer) throws IOException {
        json.writeArrayFieldStart(field);
        for (T one : all) {
            writer.write(json, one);
        }
        json.writeEndArray();
    }
}
