package amends.wire;

import amends.money.Money;
import amends.promise.Clock;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation;
import amends.recommendation.Recommendation.Compensate;
import amends.recommendation.Recommendation.Status;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** Writes plans as JSON, always with the same fields in the same order, on one line. */
public final class PlanWriter {

    private static final int TYPICAL_LENGTH = 2_048;

    private PlanWriter() {}

    /**
     * Writes a plan.
     *
     * @param plan the plan
     * @param decisionId its decision's id, or null where it is no decision
     * @return JSON in UTF-8
     */
    public static byte[] bytes(Plan plan, String decisionId) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_LENGTH);
        try (JsonGenerator json = StrictJson.factory().createGenerator(bytes)) {
            write(plan, decisionId, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes a plan as one value.
     *
     * @param plan the plan
     * @param decisionId its decision's id, or null where it is no decision
     * @param json where to; stays open
     * @throws IOException from the generator
     */
    public static void write(Plan plan, String decisionId, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (decisionId != null) {
            json.writeStringField("decisionId", decisionId);
        }
        json.writeStringField("release", plan.release());
        instant(json, "asOf", plan.asOf());
        json.writeArrayFieldStart("recommendations");
        for (Recommendation recommendation : plan.recommendations()) {
            recommendation(json, recommendation);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("clocks");
        for (Clock clock : plan.clocks()) {
            clock(json, clock);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("withheld");
        for (Plan.Withheld withheld : plan.withheld()) {
            withheld(json, withheld);
        }
        json.writeEndArray();
        instant(json, "nextChangeAt", plan.nextChangeAt());
        if (!plan.notes().isEmpty()) {
            texts(json, "notes", plan.notes());
        }
        json.writeEndObject();
    }

    /**
     * Writes of a plan only that in which nothing shows that was stated of the incident or the customer: what rules
     * recommended and withheld, and the states of the clocks.
     *
     * @param decisionId its decision's id
     * @return JSON in UTF-8
     */
    static byte[] outline(Plan plan, String decisionId) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_LENGTH);
        try (JsonGenerator json = StrictJson.factory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("decisionId", decisionId);
            json.writeStringField("release", plan.release());
            instant(json, "asOf", plan.asOf());
            json.writeArrayFieldStart("recommendations");
            for (Recommendation one : plan.recommendations()) {
                outline(
                        json,
                        one.action().wireName(),
                        one.name(),
                        one.origin().policy(),
                        one.origin().rule());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("clocks");
            for (Clock clock : plan.clocks()) {
                json.writeStartObject();
                json.writeStringField("promise", clock.sort().wireName());
                json.writeStringField("state", clock.state().name());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("withheld");
            for (Plan.Withheld one : plan.withheld()) {
                outline(json, one.action(), one.name(), one.policy(), one.rule());
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void outline(JsonGenerator json, String action, String name, String policy, String rule)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("action", action);
        json.writeStringField("name", name);
        json.writeStringField("policy", policy);
        json.writeStringField("rule", rule);
        json.writeEndObject();
    }

    private static void recommendation(JsonGenerator json, Recommendation recommendation) throws IOException {
        json.writeStartObject();
        json.writeStringField("action", recommendation.action().wireName());
        json.writeStringField("name", recommendation.name());
        if (recommendation instanceof Compensate compensate) {
            compensate(json, compensate);
        } else if (recommendation instanceof Status status && status.everyMinutes() != null) {
            json.writeNumberField("every", status.everyMinutes());
        }
        Recommendation.Origin origin = recommendation.origin();
        json.writeStringField("message", origin.message());
        json.writeStringField("policy", origin.policy());
        json.writeStringField("rule", origin.rule());
        texts(json, "because", origin.because());
        json.writeEndObject();
    }

    private static void compensate(JsonGenerator json, Compensate compensate) throws IOException {
        json.writeStringField("remedy", compensate.name());
        json.writeStringField("basis", compensate.basis().wireName());
        if (compensate.amount() != null) {
            money(json, "amount", compensate.amount());
        }
        money(json, "cost", compensate.cost());
        money(json, "value", compensate.value());
        if (compensate.approval() == null) {
            json.writeNullField("approval");
        } else {
            json.writeObjectFieldStart("approval");
            money(json, "above", compensate.approval());
            json.writeEndObject();
        }
        if (compensate.choice() != null) {
            json.writeStringField("choice", compensate.choice());
        }
        if (compensate.insteadOf() != null) {
            json.writeStringField("insteadOf", compensate.insteadOf());
        }
    }

    private static void clock(JsonGenerator json, Clock clock) throws IOException {
        json.writeStartObject();
        json.writeStringField("promise", clock.sort().wireName());
        instant(json, "targetAt", clock.targetAt());
        instant(json, "dueAt", clock.dueAt());
        json.writeStringField("state", clock.state().name());
        json.writeEndObject();
    }

    private static void withheld(JsonGenerator json, Plan.Withheld withheld) throws IOException {
        json.writeStartObject();
        json.writeStringField("action", withheld.action());
        json.writeStringField("name", withheld.name());
        json.writeStringField("reason", withheld.reason());
        json.writeStringField("policy", withheld.policy());
        json.writeStringField("rule", withheld.rule());
        json.writeEndObject();
    }

    private static void money(JsonGenerator json, String field, Money money) throws IOException {
        if (money == null) {
            json.writeNullField(field);
            return;
        }
        json.writeObjectFieldStart(field);
        json.writeStringField("amount", money.amount().toPlainString());
        json.writeStringField("currency", money.currency().getCurrencyCode());
        json.writeEndObject();
    }

    private static void instant(JsonGenerator json, String field, Instant instant) throws IOException {
        if (instant == null) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, instant.toString());
        }
    }

    private static void texts(JsonGenerator json, String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
