package amends.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Holds answers against a description, more strictly than a client should: a member that the description does not name
 * fails, so that nothing is served that is not described.
 */
final class Contract {

    private final JsonNode document;
    private final ObjectNode strict;
    private final Map<String, Schema> compiled = new HashMap<>();

    Contract(JsonNode document) {
        this.document = document;
        this.strict = document.deepCopy();
        close(strict.path("components").path("schemas"));
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("type").asText().equals("object")
                && object.has("properties")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Contract::close);
    }

    JsonNode document() {
        return document;
    }

    /** An operation, and the path that it is described under. */
    record Operation(String path, JsonNode described) {}

    /** The operation that a request is; of two paths that fit, the one with fewer names put in. */
    Operation operation(String method, String path) {
        String plain = path.replaceFirst("\\?.*", "");
        Operation found = null;
        for (Map.Entry<String, JsonNode> one : document.path("paths").properties()) {
            String regex = one.getKey().replaceAll("\\{[^}]+}", "[^/]+");
            boolean better = found == null || !one.getKey().contains("{");
            if (better && one.getValue().has(method.toLowerCase(Locale.ROOT)) && Pattern.matches(regex, plain)) {
                found = new Operation(one.getKey(), one.getValue().get(method.toLowerCase(Locale.ROOT)));
            }
        }
        assertThat(found).as(method + " " + path + " is described").isNotNull();
        return found;
    }

    /** Asserts that an answer is one that the description tells, in all its parts. */
    void holds(String method, String path, Described.Answer answer) {
        JsonNode responses = operation(method, path).described().path("responses");
        String what = method + " " + path + " -> " + answer.status() + " " + answer.text();
        JsonNode response = responses.path(Integer.toString(answer.status()));
        assertThat(response.isMissingNode()).as("not described: " + what).isFalse();
        if (response.has("$ref")) {
            response = document.at(response.get("$ref").textValue().substring(1));
        }
        if (!response.has("content")) {
            assertThat(answer.body()).as(what).isEmpty();
            return;
        }
        String type = answer.type().replaceFirst("\\s*;.*", "");
        JsonNode media = response.path("content").path(type);
        assertThat(media.isMissingNode())
                .as("media type not described: " + type + " of " + what)
                .isFalse();
        if (media.has("x-item-schema")) {
            answer.text()
                    .lines()
                    .forEach(line -> assertThat(complaints(media.get("x-item-schema"), line))
                            .as(line)
                            .isEmpty());
        } else if (type.endsWith("json")) {
            assertThat(complaints(media.get("schema"), answer.text())).as(what).isEmpty();
        }
    }

    /** What a schema of the description finds wrong in a text of JSON. */
    List<String> complaints(JsonNode schema, String json) {
        Schema one = compiled.computeIfAbsent(schema.toString(), text -> {
            ObjectNode whole = schema.deepCopy();
            whole.set("components", strict.get("components"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(whole);
        });
        List<String> complaints = new ArrayList<>();
        one.validate(json, InputFormat.JSON).forEach(error -> complaints.add(error.toString()));
        return complaints;
    }
}
