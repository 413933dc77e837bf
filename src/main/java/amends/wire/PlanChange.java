package amends.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one plan says that another did not, both as {@link PlanWriter} writes them. */
final class PlanChange {

    private final JsonNode before;
    private final JsonNode after;

    /** @param before the plan before, or null where there was none */
    PlanChange(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** Whether nothing changed but words. */
    boolean isNothing() {
        return recommendations(before).keySet().equals(recommendations(after).keySet())
                && clocks(before).equals(clocks(after))
                && withheld(before).keySet().equals(withheld(after).keySet());
    }

    /** Writes what begins, what ends, and how clocks changed, into an object. */
    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("begins");
        for (Map.Entry<String, JsonNode> one : recommendations(after).entrySet()) {
            if (!recommendations(before).containsKey(one.getKey())) {
                json.writeStartObject();
                what(one.getValue(), json);
                copy(one.getValue(), "amount", json);
                copy(one.getValue(), "basis", json);
                copy(one.getValue(), "message", json);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("ends");
        for (Map.Entry<String, JsonNode> one : recommendations(before).entrySet()) {
            if (!recommendations(after).containsKey(one.getKey())) {
                json.writeStartObject();
                what(one.getValue(), json);
                copy(one.getValue(), "amount", json);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("clocks");
        Map<String, String> states = clocks(before);
        for (Map.Entry<String, String> one : clocks(after).entrySet()) {
            String was = states.get(one.getKey());
            if (!one.getValue().equals(was)) {
                json.writeStartObject();
                json.writeStringField("promise", one.getKey());
                json.writeStringField("from", was);
                json.writeStringField("to", one.getValue());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("withheld");
        for (Map.Entry<String, JsonNode> one : withheld(after).entrySet()) {
            if (!withheld(before).containsKey(one.getKey())) {
                json.writeStartObject();
                what(one.getValue(), json);
                copy(one.getValue(), "reason", json);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void what(JsonNode one, JsonGenerator json) throws IOException {
        json.writeStringField("action", one.path("action").asText());
        json.writeStringField("name", one.path("name").asText());
    }

    private static void copy(JsonNode one, String field, JsonGenerator json) throws IOException {
        if (one.hasNonNull(field)) {
            json.writeFieldName(field);
            StrictJson.write(one.get(field), json);
        }
    }

    private static Map<String, JsonNode> recommendations(JsonNode plan) {
        return keyed(plan, "recommendations", "action", "name", "basis", "amount");
    }

    private static Map<String, JsonNode> withheld(JsonNode plan) {
        return keyed(plan, "withheld", "action", "name", "reason");
    }

    private static Map<String, JsonNode> keyed(JsonNode plan, String list, String... fields) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        if (plan != null) {
            for (JsonNode one : plan.path(list)) {
                StringBuilder key = new StringBuilder();
                for (String field : fields) {
                    key.append(one.path(field)).append('|');
                }
                found.put(key.toString(), one);
            }
        }
        return found;
    }

    /** The states by promise, of which each runs once. */
    private static Map<String, String> clocks(JsonNode plan) {
        Map<String, String> states = new LinkedHashMap<>();
        if (plan != null) {
            for (JsonNode clock : plan.path("clocks")) {
                states.put(clock.path("promise").asText(), clock.path("state").asText());
            }
        }
        return states;
    }
}
