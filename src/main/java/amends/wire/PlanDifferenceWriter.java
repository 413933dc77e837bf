package amends.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes how two plans differ as JSON. */
final class PlanDifferenceWriter {

    private PlanDifferenceWriter() {}

    /** Writes it as one object. */
    static void write(PlanDifference difference, JsonGenerator json) throws IOException {
        json.writeStartObject();
        section("recommendations", difference.recommendations(), json);
        section("withheld", difference.withheld(), json);
        section("clocks", difference.clocks(), json);
        if (difference.nextChangeAt() != null) {
            json.writeFieldName("nextChangeAt");
            value(difference.nextChangeAt(), json);
        }
        if (!difference.notes().added().isEmpty()
                || !difference.notes().removed().isEmpty()) {
            json.writeObjectFieldStart("notes");
            texts("added", difference.notes().added(), json);
            texts("removed", difference.notes().removed(), json);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Writes texts under a name. */
    static void texts(String name, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void section(String name, PlanDifference.Section section, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        whole("added", section.added(), json);
        whole("removed", section.removed(), json);
        json.writeArrayFieldStart("changed");
        for (PlanDifference.Changed changed : section.changed()) {
            json.writeStartObject();
            for (String key : List.of("action", "name", "promise")) {
                if (changed.after().has(key)) {
                    json.writeStringField(key, changed.after().get(key).asText());
                }
            }
            json.writeObjectFieldStart("fields");
            for (Map.Entry<String, PlanDifference.Value> field :
                    changed.fields().entrySet()) {
                json.writeFieldName(field.getKey());
                value(field.getValue(), json);
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void whole(String name, List<JsonNode> nodes, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (JsonNode node : nodes) {
            StrictJson.write(node, json);
        }
        json.writeEndArray();
    }

    private static void value(PlanDifference.Value value, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName("before");
        StrictJson.write(value.before(), json);
        json.writeFieldName("after");
        StrictJson.write(value.after(), json);
        json.writeEndObject();
    }
}
