package amends.site.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A schema, in words.
 *
 * @param name its name
 * @param anchor where it stands on the page
 * @param about what it is
 * @param type what its values are, where they are no objects
 * @param members the members of an object
 * @param either the schemas of which values have one
 */
public record SchemaText(
        String name, String anchor, String about, TypeText type, List<Member> members, List<TypeText> either) {

    public SchemaText {
        members = List.copyOf(members);
        either = List.copyOf(either);
    }

    /**
     * A member of an object.
     *
     * @param required whether it is always there
     * @param about what it says, with its value where it is left out
     */
    public record Member(String name, boolean required, TypeText type, String about) {}

    static SchemaText of(String name, JsonNode schema) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(one -> required.add(one.asText()));
        List<Member> members = new ArrayList<>();
        schema.path("properties")
                .properties()
                .forEach(one -> members.add(new Member(
                        one.getKey(),
                        required.contains(one.getKey()),
                        TypeText.of(one.getValue()),
                        about(one.getValue()))));
        List<TypeText> either = new ArrayList<>();
        schema.path("oneOf").forEach(one -> either.add(TypeText.of(one)));
        return new SchemaText(
                name, anchor(name), schema.path("description").asText(), TypeText.of(schema), members, either);
    }

    private static String about(JsonNode schema) {
        String words = schema.path("description").asText();
        return schema.has("default")
                ? (words + " " + schema.get("default").asText() + " where nobody says otherwise.").strip()
                : words;
    }

    static String anchor(String name) {
        return "schema-" + name;
    }

    /** Whether it is a kind of incident, which the rules declare. */
    boolean isKind() {
        return name.indexOf('.') > 0 && !name.startsWith("event.");
    }
}
