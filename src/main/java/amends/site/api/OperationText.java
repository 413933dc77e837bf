package amends.site.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One thing that can be done, in words.
 *
 * @param id its name in clients
 * @param about who may
 * @param bodies what is sent, by media type
 * @param example a body that can be sent as it stands, or empty
 * @param answers what is answered when it goes well
 * @param problems the statuses of problems that may be answered
 */
public record OperationText(
        String id,
        String method,
        String path,
        String summary,
        String about,
        List<Parameter> parameters,
        List<Content> bodies,
        String example,
        List<Content> answers,
        List<String> problems) {

    public OperationText {
        parameters = List.copyOf(parameters);
        bodies = List.copyOf(bodies);
        answers = List.copyOf(answers);
        problems = List.copyOf(problems);
    }

    /** A parameter; in is path, query or header. */
    public record Parameter(String name, String in, TypeText type, String about) {}

    /** A body: under a status where it is an answer, of a media type, which is empty where nothing is in it. */
    public record Content(String status, String about, String media, TypeText type) {}

    static OperationText of(String method, String path, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(one -> parameters.add(new Parameter(
                        one.path("name").asText(),
                        one.path("in").asText(),
                        TypeText.of(one.path("schema")),
                        one.path("description").asText())));
        List<Content> answers = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        operation.path("responses").properties().forEach(one -> {
            if (one.getKey().startsWith("2") || one.getKey().startsWith("3")) {
                contents(one.getKey(), one.getValue().path("description").asText(), one.getValue(), answers);
            } else if (!one.getKey().equals("default")) {
                problems.add(one.getKey());
            }
        });
        List<Content> bodies = new ArrayList<>();
        JsonNode body = operation.path("requestBody");
        if (!body.isMissingNode()) {
            contents("", "", body, bodies);
        }
        return new OperationText(
                operation.path("operationId").asText(),
                method,
                path,
                operation.path("summary").asText(),
                operation.path("description").asText(),
                parameters,
                bodies,
                example(body),
                answers,
                problems);
    }

    private static void contents(String status, String about, JsonNode of, List<Content> all) {
        if (of.path("content").isEmpty()) {
            all.add(new Content(status, about, "", TypeText.words("")));
        }
        of.path("content").properties().forEach(one -> {
            JsonNode line = one.getValue().path("x-item-schema");
            TypeText type = TypeText.of(line.isMissingNode() ? one.getValue().path("schema") : line);
            all.add(new Content(
                    status,
                    about,
                    one.getKey(),
                    line.isMissingNode()
                            ? type
                            : new TypeText("one after the other: " + type.before(), type.name(), type.anchor(), "")));
        });
    }

    /** The first example, set out to be read. */
    private static String example(JsonNode body) {
        for (JsonNode media : body.path("content")) {
            for (JsonNode one : media.path("examples")) {
                JsonNode value = one.path("value");
                return value.isTextual() ? value.textValue() : value.toPrettyString();
            }
        }
        return "";
    }

    /** Its method for a style sheet. */
    public String style() {
        return "method-" + method.toLowerCase(Locale.ROOT);
    }
}
