package amends.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values that a schema of the description allows, and values made of them that it does not. */
final class Bodies {

    /** What people and programs send who mean no good, or know no better. */
    static final List<String> HOSTILE = List.of(
            "",
            " ",
            "null",
            "\u0000",
            "\uD800",
            "'; DROP TABLE incident; --",
            "<script>alert(1)</script>",
            "../../../../etc/passwd",
            "${jndi:ldap://127.0.0.1/a}",
            "%00%0a%0d",
            "\u202Eabc\u200B",
            "{{7*7}}",
            "1e999999999",
            "-9223372036854775809",
            "2026-13-45T99:99:99Z",
            "+999999999-12-31T23:59:59Z",
            "sha256:" + "0".repeat(64),
            "😀".repeat(300),
            "x".repeat(12_000));

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode document;
    private final Random random;

    Bodies(JsonNode document, Random random) {
        this.document = document;
        this.random = random;
    }

    /** A value that the schema allows. */
    JsonNode good(JsonNode schema) {
        if (schema.has("$ref")) {
            return good(document.at(schema.get("$ref").textValue().substring(1)));
        }
        for (String either : List.of("oneOf", "anyOf")) {
            if (schema.has(either)) {
                return good(
                        schema.get(either).get(random.nextInt(schema.get(either).size())));
            }
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.get(0).asText() : type.asText()) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer", "number" -> JSON.numberNode(number(schema));
            default -> JSON.textNode(text(schema));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(one -> required.add(one.asText()));
        for (Map.Entry<String, JsonNode> one : schema.path("properties").properties()) {
            if (required.contains(one.getKey()) || random.nextInt(4) == 0) {
                object.set(one.getKey(), good(one.getValue()));
            }
        }
        return object;
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = JSON.arrayNode();
        for (int i = random.nextInt(3); i >= 0; i--) {
            array.add(good(schema.path("items")));
        }
        return array;
    }

    private long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(-5);
        long most = Math.min(schema.path("maximum").asLong(100), least + 100);
        return least + random.nextLong(most - least + 1);
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date-time" ->
                Described.START.plusSeconds(random.nextInt(-3_600, 3_600)).toString();
            case "date" -> "2026-11-" + (10 + random.nextInt(20));
            default ->
                schema.path("pattern").asText().contains("[0-9]{1,15}")
                        ? "12.50"
                        : List.of("T-1", "sorry", "appetizer", "EUR", "en", "maria")
                                .get(random.nextInt(6));
        };
    }

    /** The same as text, with something wrong in it. */
    String bad(JsonNode good) {
        JsonNode spoiled = good.deepCopy();
        return switch (random.nextInt(9)) {
            case 0 ->
                good.toString().substring(0, random.nextInt(good.toString().length() + 1));
            case 1 -> "[".repeat(60_000);
            case 2 -> "{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000);
            case 3 -> good + "{}";
            case 4 -> "\u0000" + good;
            case 5 ->
                List.of("null", "[]", "1e99999", "\"\"", "", "NaN", "{\"type\":1,\"type\":2}")
                        .get(random.nextInt(7));
            default -> spoil(spoiled).toString();
        };
    }

    /** Puts something wrong into a place of a value. */
    private JsonNode spoil(JsonNode value) {
        if (value instanceof ObjectNode object && !object.isEmpty() && random.nextInt(5) > 0) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name + random.nextInt(9), object.get(name));
                default -> object.set(name, spoil(object.get(name)));
            }
            return object;
        }
        if (value instanceof ArrayNode array && !array.isEmpty() && random.nextBoolean()) {
            array.set(0, spoil(array.get(0)));
            return array;
        }
        return switch (random.nextInt(7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.arrayNode().add(JSON.objectNode());
            case 2 -> JSON.numberNode(new BigInteger("9".repeat(1 + random.nextInt(900))));
            case 3 -> JSON.numberNode(1.5);
            case 4 -> JSON.booleanNode(true);
            default -> JSON.textNode(hostile());
        };
    }

    /** A text that nobody should send. */
    String hostile() {
        return HOSTILE.get(random.nextInt(HOSTILE.size()));
    }
}
