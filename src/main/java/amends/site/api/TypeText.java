package amends.site.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What values are, in words.
 *
 * @param before what stands before the name
 * @param name the name of a schema, or empty
 * @param anchor where that schema is told, or empty
 * @param after what stands behind the name
 */
public record TypeText(String before, String name, String anchor, String after) {

    private static final String PLACE = "#/components/schemas/";

    static TypeText words(String words) {
        return new TypeText(words, "", "", "");
    }

    /** What a schema says that values are. */
    static TypeText of(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").textValue().substring(PLACE.length());
            return new TypeText("", name, SchemaText.anchor(name), "");
        }
        if (schema.has("anyOf")) {
            return either(schema.get("anyOf"));
        }
        if (schema.has("oneOf")) {
            return words("one of those below");
        }
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            schema.get("enum").forEach(value -> values.add(value.asText()));
            return words(String.join(" · ", values));
        }
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return words(basic(type.get(0).asText(), schema) + ", or null");
        }
        if (type.asText().equals("array")) {
            TypeText of = of(schema.path("items"));
            return new TypeText("list of " + of.before(), of.name(), of.anchor(), of.after());
        }
        return words(basic(type.asText(), schema));
    }

    private static TypeText either(JsonNode any) {
        TypeText first = of(any.get(0));
        boolean orNull = any.size() > 1 && any.get(1).path("type").asText().equals("null");
        return orNull ? new TypeText(first.before(), first.name(), first.anchor(), first.after() + ", or null") : first;
    }

    private static String basic(String type, JsonNode schema) {
        return switch (type) {
            case "string" -> string(schema);
            case "integer" -> "whole number" + range(schema);
            case "number" -> "number";
            case "boolean" -> "true or false";
            case "object" -> object(schema);
            default -> "anything";
        };
    }

    private static String string(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date-time" -> "instant";
            case "date" -> "day";
            case "uuid" -> "UUID";
            case "binary" -> "file";
            default -> schema.path("pattern").asText().contains("[0-9]{1,15}") ? "decimal as text" : "text";
        };
    }

    private static String object(JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names.isEmpty() ? "object" : "object with " + String.join(", ", names);
    }

    private static String range(JsonNode schema) {
        boolean from = schema.has("minimum");
        boolean to = schema.has("maximum");
        if (from && to) {
            return ", " + schema.get("minimum").asText() + " to "
                    + schema.get("maximum").asText();
        }
        return from ? ", at least " + schema.get("minimum").asText() : "";
    }
}
