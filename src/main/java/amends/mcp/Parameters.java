package amends.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the parameters of messages have to be: where they are of another type, the SDK answers nothing at all. */
final class Parameters {

    private static final List<String> TEXTS = List.of("name", "uri", "level", "cursor");
    private static final List<String> LEVELS =
            List.of("debug", "info", "notice", "warning", "error", "critical", "alert", "emergency");

    private Parameters() {}

    /**
     * Checks the parameters of a message.
     *
     * @param params an object, or null where there are none
     * @throws amends.wire.MalformedBodyException where they are of another type, or lack what the method needs
     */
    static void check(String method, JsonNode params) {
        String needed = switch (method) {
            case "tools/call" -> "name";
            case "resources/read" -> "uri";
            case "logging/setLevel" -> "level";
            default -> null;
        };
        if (needed != null && (params == null || !params.has(needed))) {
            throw Message.odd(method + " has the parameter " + needed);
        }
        if (params == null) {
            return;
        }
        if (params.has("_meta") && !params.get("_meta").isObject()) {
            throw Message.odd("the parameter _meta is an object");
        }
        for (String text : TEXTS) {
            if (params.has(text) && !params.get(text).isTextual()) {
                throw Message.odd("the parameter " + text + " is a text");
            }
        }
        if (params.has("level") && !LEVELS.contains(params.get("level").textValue())) {
            throw Message.odd("the parameter level is one of " + String.join(", ", LEVELS));
        }
    }
}
