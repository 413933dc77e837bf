package amends.wire;

import amends.explanation.FactChange;
import amends.explanation.FiredRule;
import amends.explanation.FiredRule.Gave;
import amends.explanation.NearestChange;
import amends.explanation.SilentRule;
import amends.explanation.Why;
import amends.policy.Rule;
import amends.recommendation.Plan;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Writes as JSON why a plan is as it is. */
public final class WhyWriter {

    private WhyWriter() {}

    /**
     * Why a plan is as it is.
     *
     * @param decisionId the decision that is explained, or null
     */
    public static byte[] bytes(Why why, String decisionId) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = StrictJson.factory().createGenerator(bytes)) {
            write(why, decisionId, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes it with any generator. */
    public static void write(Why why, String decisionId, JsonGenerator json) throws IOException {
        json.writeStartObject();
        text("decisionId", decisionId, json);
        json.writeStringField("release", why.release());
        json.writeStringField("kind", why.kind());
        text("id", why.incident(), json);
        json.writeStringField("asOf", why.asOf().toString());
        json.writeStringField("zone", why.zone().getId());
        json.writeStringField("customer", why.guest());
        json.writeArrayFieldStart("fired");
        for (FiredRule one : why.fired()) {
            fired(one, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("didNotFire");
        for (SilentRule one : why.silent()) {
            silent(one, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("withheld");
        for (Plan.Withheld one : why.withheld()) {
            json.writeStartObject();
            json.writeStringField("action", one.action());
            json.writeStringField("name", one.name());
            json.writeStringField("reason", one.reason());
            json.writeStringField("policy", one.policy());
            json.writeStringField("rule", one.rule());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("clocks");
        for (var line : why.clocks()) {
            json.writeStartObject();
            json.writeStringField("promise", line.clock().sort().wireName());
            json.writeStringField("state", line.clock().state().name());
            json.writeStringField("targetAt", line.clock().targetAt().toString());
            json.writeStringField("dueAt", line.clock().dueAt().toString());
            json.writeStringField("text", line.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts("notes", why.notes(), json);
        json.writeEndObject();
    }

    private static void rule(Rule rule, String sentence, JsonGenerator json) throws IOException {
        json.writeStringField("rule", rule.name());
        json.writeStringField("policy", rule.policy());
        json.writeNumberField("line", rule.at().line());
        json.writeStringField("sentence", sentence);
    }

    private static void fired(FiredRule one, JsonGenerator json) throws IOException {
        json.writeStartObject();
        rule(one.rule(), one.sentence(), json);
        texts("because", one.because(), json);
        json.writeArrayFieldStart("gave");
        for (Gave gave : one.gave()) {
            json.writeStartObject();
            json.writeStringField("action", gave.action());
            json.writeStringField("name", gave.name());
            json.writeStringField("outcome", gave.outcome().name().toLowerCase(Locale.ROOT));
            json.writeStringField("text", gave.text());
            if (!gave.reckoning().isEmpty()) {
                texts("reckoning", gave.reckoning(), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void silent(SilentRule one, JsonGenerator json) throws IOException {
        json.writeStartObject();
        rule(one.rule(), one.sentence(), json);
        json.writeArrayFieldStart("failed");
        for (SilentRule.Failed failed : one.failed()) {
            json.writeStartObject();
            json.writeStringField("text", failed.text());
            if (failed.field() != null) {
                json.writeStringField("field", failed.field());
                value("actual", failed.actual(), json);
            }
            json.writeNumberField("line", failed.at().line());
            json.writeNumberField("column", failed.at().column());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName("nearest");
        nearest(one.nearest(), json);
        if (one.also() != null) {
            json.writeFieldName("also");
            nearest(one.also(), json);
        }
        json.writeEndObject();
    }

    private static void nearest(NearestChange nearest, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("sort", sort(nearest.sort()));
        json.writeStringField("text", nearest.text());
        text("at", nearest.at() == null ? null : nearest.at().toString(), json);
        text(
                "inForceFrom",
                nearest.inForceFrom() == null ? null : nearest.inForceFrom().toString(),
                json);
        text("expired", nearest.expired() == null ? null : nearest.expired().toString(), json);
        if (!nearest.facts().isEmpty()) {
            json.writeArrayFieldStart("facts");
            for (FactChange change : nearest.facts()) {
                json.writeStartObject();
                json.writeStringField("fact", change.fact());
                json.writeStringField("field", change.field());
                value("from", change.from(), json);
                value("to", change.to(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static String sort(NearestChange.Sort sort) {
        return switch (sort) {
            case TIME -> "time";
            case FACTS -> "facts";
            case DATES -> "dates";
            case KIND -> "kind";
            case NONE -> "none";
            case GIVEN_UP -> "notLookedFurther";
        };
    }

    private static void value(String field, Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNullField(field);
        } else if (value instanceof Long whole) {
            json.writeNumberField(field, whole);
        } else if (value instanceof Boolean flag) {
            json.writeBooleanField(field, flag);
        } else {
            json.writeStringField(
                    field, value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString());
        }
    }

    private static void texts(String field, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void text(String field, String text, JsonGenerator json) throws IOException {
        if (text != null) {
            json.writeStringField(field, text);
        }
    }
}
