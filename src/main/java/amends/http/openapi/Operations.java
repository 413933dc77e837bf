package amends.http.openapi;

import static amends.http.openapi.Schemas.node;
import static amends.http.openapi.Schemas.oneOf;
import static amends.http.openapi.Schemas.ref;
import static amends.http.openapi.Schemas.text;

import amends.access.Role;
import amends.http.Route;
import amends.http.Wire;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Routes as operations. */
final class Operations {

    private static final Pattern VERSIONED = Pattern.compile("/v1/([^/]+)");

    private static final Pattern IN_PATH = Pattern.compile("\\{([^}]+)}");

    private static final Map<String, String> PATH_WORDS = Map.of(
            "id", "the id of what is meant",
            "hash", "the hash of a release: sha256: and 64 hexadecimal digits",
            "reservation", "the id of a reservation");

    private final Examples examples;
    private final ObjectNode paths = node();

    Operations(Examples examples) {
        this.examples = examples;
    }

    /** The paths of all routes. Where several take one path and method, they differ in the media type of the answer. */
    ObjectNode of(List<Route> routes) {
        for (Route route : routes) {
            ObjectNode path = paths.withObjectProperty(route.path());
            String method = route.method().toLowerCase(Locale.ROOT);
            if (path.get(method) instanceof ObjectNode known) {
                known.put("description", known.get("description").textValue() + " " + route.summary() + ".");
                good(route, known.withObjectProperty("responses"));
            } else {
                path.set(method, operation(route));
            }
        }
        return paths;
    }

    private ObjectNode operation(Route route) {
        ObjectNode operation = node();
        operation.putArray("tags").add(tag(route));
        operation.put("operationId", route.operation());
        operation.put("summary", route.summary());
        operation.put("description", who(route));
        ArrayNode parameters = node().arrayNode();
        Matcher matcher = IN_PATH.matcher(route.path());
        while (matcher.find()) {
            parameters.add(parameter("path", matcher.group(1), PATH_WORDS.getOrDefault(matcher.group(1), "which"))
                    .put("required", true)
                    .set("schema", text()));
        }
        for (Wire.Parameter one : route.wire().parameters()) {
            parameters.add(parameter(one.in(), one.name(), one.about())
                    .set("schema", one.values().isEmpty() ? ref(one.schema()) : oneOf(one.values())));
        }
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        if (!route.wire().bodies().isEmpty()) {
            operation.set("requestBody", body(route));
        }
        ObjectNode responses = operation.putObject("responses");
        good(route, responses);
        Failing.put(route, responses);
        if (route.isOpen()) {
            operation.putArray("security");
        }
        return operation;
    }

    private static ObjectNode parameter(String in, String name, String words) {
        return node().put("name", name).put("in", in).put("description", sentence(words));
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1) + '.';
    }

    /** Which roles may, for a reader. */
    static String who(Route route) {
        if (route.isOpen()) {
            return "Open to anybody, without a key too.";
        }
        if (route.roles().equals(EnumSet.allOf(Role.class))) {
            return "Takes a key of any role.";
        }
        List<String> roles = Arrays.stream(Role.values())
                .filter(role -> role == Role.ADMIN || route.roles().contains(role))
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toList();
        return "Takes a key of the role " + String.join(" or ", roles) + ".";
    }

    private static String tag(Route route) {
        Matcher versioned = VERSIONED.matcher(route.path());
        return versioned.lookingAt() ? versioned.group(1) : "service";
    }

    private ObjectNode body(Route route) {
        ObjectNode body = node().put("required", route.wire().bodyRequired());
        ObjectNode content = body.putObject("content");
        route.wire().bodies().forEach((type, schema) -> {
            for (String one : type.isEmpty() ? types(route.takes()) : List.of(type)) {
                ObjectNode media = content.putObject(one);
                schema(one, schema, media);
                examples.put(route.operation(), one, media);
            }
        });
        return body;
    }

    private static void good(Route route, ObjectNode responses) {
        for (Wire.Answer answer : route.wire().answers()) {
            ObjectNode response = responses.withObjectProperty(Integer.toString(answer.status()));
            response.put("description", sentence(answer.about()));
            for (String header : answer.headers()) {
                response.withObject("/headers").putObject(header).put("$ref", Headers.PLACE + header);
            }
            if (answer.schema() != null) {
                for (String type : types(route.gives())) {
                    schema(
                            type,
                            answer.schema(),
                            response.withObject("/content").putObject(type));
                }
            }
            answer.others()
                    .forEach((type, schema) ->
                            schema(type, schema, response.withObject("/content").putObject(type)));
        }
        if (route.wire().answers().isEmpty()) {
            responses.putObject("2XX").put("description", "It was done.");
        }
    }

    /** What is told line by line or event by event is text, as far as OpenAPI 3.1 can tell; each line has a schema. */
    private static void schema(String type, String name, ObjectNode media) {
        if (type.equals(MediaType.APPLICATION_JSON)
                || type.equals(MediaType.MULTIPART_FORM_DATA)
                || List.of("Text", "Binary", "Page").contains(name)) {
            media.set("schema", ref(name));
        } else if (type.equals(MediaType.SERVER_SENT_EVENTS)) {
            media.set("schema", ref("Events"));
            media.set("x-item-schema", ref(name));
        } else if (type.endsWith("json") || type.endsWith("jsonl") || type.endsWith("ndjson")) {
            media.set("schema", ref("Lines"));
            media.set("x-item-schema", ref(name));
        } else {
            media.set("schema", ref("Text"));
        }
    }

    /** Media types without what only this service makes of them. */
    static List<String> types(List<String> stated) {
        return stated.isEmpty()
                ? List.of(MediaType.APPLICATION_JSON)
                : stated.stream()
                        .map(type -> type.replaceFirst("\\s*;.*", ""))
                        .distinct()
                        .toList();
    }
}
