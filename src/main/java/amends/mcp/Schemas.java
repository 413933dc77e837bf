package amends.mcp;

import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.policy.StandardFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON Schemas of what tools are asked, made of the kinds that a release declares. They help to ask; what is asked is read
 * as strictly as over HTTP whatever they say.
 */
final class Schemas {

    private Schemas() {}

    /** An object. */
    static Map<String, Object> object(Map<String, Object> properties, String... required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (required.length > 0) {
            schema.put("required", List.of(required));
        }
        return schema;
    }

    /** The same without any other properties. */
    static Map<String, Object> closed(Map<String, Object> properties, String... required) {
        Map<String, Object> schema = object(properties, required);
        schema.put("additionalProperties", false);
        return schema;
    }

    /** A list. */
    static Map<String, Object> list(Map<String, Object> items, String description) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("description", description);
        schema.put("items", items);
        return schema;
    }

    /** A text. */
    static Map<String, Object> text(String description) {
        return typed("string", description);
    }

    /** Something of a simple type. */
    static Map<String, Object> typed(String type, String description) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        schema.put("description", description);
        return schema;
    }

    /** An instant. */
    static Map<String, Object> instant(String description) {
        Map<String, Object> schema = text(description);
        schema.put("format", "date-time");
        return schema;
    }

    /** One of some texts. */
    static Map<String, Object> oneOf(List<String> values, String description) {
        Map<String, Object> schema = text(description);
        schema.put("enum", values);
        return schema;
    }

    /** Money. */
    static Map<String, Object> money(String description) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("amount", text("a decimal number as text, such as \"12.50\""));
        properties.put("currency", text("such as USD"));
        Map<String, Object> schema = closed(properties, "amount", "currency");
        schema.put("description", description);
        return schema;
    }

    /** An incident of any kind: what all have in common once, and for each kind what it has besides. */
    static Map<String, Object> incident(PolicySet policies) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("kind", oneOf(policies.kindNames(), "what went wrong"));
        properties.putAll(fields(StandardFacts.INCIDENT));
        Map<String, Object> schema = object(properties, "kind");
        List<Object> kinds = new ArrayList<>();
        for (String name : policies.kindNames()) {
            kinds.add(kind(policies.kind(name)));
        }
        if (!kinds.isEmpty()) {
            schema.put("anyOf", kinds);
        }
        return schema;
    }

    private static Map<String, Object> kind(Kind kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("kind", Map.of("const", kind.fullName()));
        List<String> required = new ArrayList<>(List.of("kind"));
        for (Field field : kind.shape().fields()) {
            if (StandardFacts.INCIDENT.field(field.name()) == null) {
                properties.put(field.name(), field(field));
            }
            if (field.required()) {
                required.add(field.name());
            }
        }
        return object(properties, required.toArray(String[]::new));
    }

    /** The customer. */
    static Map<String, Object> customer() {
        return closed(fields(StandardFacts.CUSTOMER));
    }

    private static Map<String, Object> fields(FactShape shape) {
        Map<String, Object> properties = new LinkedHashMap<>();
        shape.fields().forEach(field -> properties.put(field.name(), field(field)));
        return properties;
    }

    private static Map<String, Object> field(Field field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        FieldType type = field.type();
        if (type instanceof FieldType.Closed closed) {
            schema.put("type", "string");
            schema.put("enum", closed.values());
        } else {
            switch ((FieldType.Basic) type) {
                case BOOLEAN -> schema.put("type", "boolean");
                case INT, LONG -> schema.put("type", "integer");
                case TEXT -> schema.put("type", "string");
                case DECIMAL -> described(schema, type, null);
                case DATE -> described(schema, type, "date");
                case INSTANT -> described(schema, type, "date-time");
            }
        }
        if (field.initial() instanceof String
                || field.initial() instanceof Boolean
                || field.initial() instanceof Long) {
            schema.put("default", field.initial());
        }
        return schema;
    }

    private static void described(Map<String, Object> schema, FieldType type, String format) {
        schema.put("type", "string");
        schema.put("description", type.describe());
        if (format != null) {
            schema.put("format", format);
        }
    }
}
