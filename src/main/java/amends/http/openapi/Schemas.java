package amends.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/**
 * Schemas as nodes of JSON. Jackson is there anyhow, and writes what it is given: a model of OpenAPI of its own would bring
 * twenty jars and say nothing that these methods do not.
 */
final class Schemas {

    /** Where schemas stand in the document. */
    static final String PLACE = "#/components/schemas/";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Schemas() {}

    static ObjectNode node() {
        return JSON.objectNode();
    }

    /** The schema of that name. */
    static ObjectNode ref(String name) {
        return node().put("$ref", PLACE + name);
    }

    static ObjectNode text() {
        return node().put("type", "string");
    }

    /** A text of at least one character. */
    static ObjectNode name(int longest) {
        return text().put("minLength", 1).put("maxLength", longest).put("pattern", "\\S");
    }

    static ObjectNode instant() {
        return text().put("format", "date-time");
    }

    static ObjectNode day() {
        return text().put("format", "date");
    }

    static ObjectNode truth() {
        return node().put("type", "boolean");
    }

    static ObjectNode whole() {
        return node().put("type", "integer").put("format", "int64");
    }

    static ObjectNode whole(long least, long most) {
        return whole().put("minimum", least).put("maximum", most);
    }

    /** A number that is never negative. */
    static ObjectNode count() {
        return whole().put("minimum", 0);
    }

    /** A decimal number, which is written as text. */
    static ObjectNode decimal() {
        return text().put("pattern", "^-?[0-9]{1,15}(\\.[0-9]{1,6})?$");
    }

    static ObjectNode money() {
        return ref("Money");
    }

    static ObjectNode oneOf(Collection<String> values) {
        ObjectNode schema = text();
        ArrayNode all = schema.putArray("enum");
        values.forEach(all::add);
        return schema;
    }

    static ObjectNode oneOf(String... values) {
        return oneOf(List.of(values));
    }

    static ObjectNode list(JsonNode of) {
        return node().put("type", "array").set("items", of);
    }

    static ObjectNode list(JsonNode of, int most) {
        return list(of).put("maxItems", most);
    }

    static ObjectNode texts() {
        return list(text());
    }

    /** The same, or null. */
    static ObjectNode orNull(ObjectNode schema) {
        if (schema.path("type").isTextual() && !schema.has("enum")) {
            String type = schema.get("type").textValue();
            schema.putArray("type").add(type).add("null");
            return schema;
        }
        ObjectNode either = node();
        either.putArray("anyOf").add(schema).add(node().put("type", "null"));
        return either;
    }

    /** The same with a word on it. */
    static ObjectNode about(String words, ObjectNode schema) {
        return schema.put("description", words);
    }

    /** Anything at all. */
    static ObjectNode anything() {
        return node();
    }

    /** An object whose values are not told apart. */
    static ObjectNode open(String words) {
        return about(words, node().put("type", "object").put("additionalProperties", true));
    }

    static Members object() {
        return new Members(node().put("type", "object"));
    }

    static Members object(String words) {
        return new Members(about(words, node().put("type", "object")));
    }

    /** An object whose members are told one after the other. */
    static final class Members {
        private final ObjectNode schema;

        private Members(ObjectNode schema) {
            this.schema = schema;
        }

        /** Members that are always there. */
        Members must(ObjectNode of, String... names) {
            for (String name : names) {
                schema.withArray("required").add(name);
                member(name, of.deepCopy());
            }
            return this;
        }

        /** Members that are left out where they do not apply. */
        Members may(ObjectNode of, String... names) {
            for (String name : names) {
                member(name, of.deepCopy());
            }
            return this;
        }

        private void member(String name, ObjectNode of) {
            schema.withObject("/properties").set(name, of);
        }

        /** What is sent here: a member more is refused. */
        ObjectNode strict() {
            if (!schema.has("properties")) {
                schema.putObject("properties");
            }
            return schema.put("additionalProperties", false);
        }

        /** What is answered: a later version may tell more. */
        ObjectNode told() {
            return schema;
        }
    }
}
