package amends.mcp;

import amends.wire.MalformedBodyException;
import amends.wire.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One message of a client, as JSON-RPC 2.0 has it.
 *
 * @param method what is asked or told, or null of an answer
 * @param hasId whether somebody waits for an answer to it, or for it
 * @param arguments of a call of a tool; empty where there are none
 */
record Message(String method, boolean hasId, ObjectNode arguments) {

    /** Whether it begins a session. */
    boolean opens() {
        return "initialize".equals(method) && hasId;
    }

    /** Whether it answers something that the server asked. */
    boolean isAnswer() {
        return method == null;
    }

    /**
     * Reads a message, strictly: the SDK would guess at what is odd.
     *
     * @param body JSON in UTF-8
     * @throws MalformedBodyException where it is no such message
     */
    static Message read(byte[] body) {
        JsonNode message = StrictJson.read(body);
        if (message.isArray()) {
            throw odd("several messages at once are not taken; send each by itself");
        }
        if (!message.isObject() || !"2.0".equals(message.path("jsonrpc").textValue())) {
            throw odd("a message is an object with \"jsonrpc\": \"2.0\"");
        }
        JsonNode method = message.get("method");
        JsonNode id = message.get("id");
        if (id != null && !id.isTextual() && !id.isIntegralNumber()) {
            throw odd("the id of a message is a text or a whole number");
        }
        if (method == null) {
            if (id == null || message.has("result") == message.has("error")) {
                throw odd("a message has a method, or it is an answer with an id and either result or error");
            }
            return new Message(null, true, empty());
        }
        if (!method.isTextual()) {
            throw odd("the method of a message is a text");
        }
        JsonNode params = message.get("params");
        if (params != null && !params.isObject()) {
            throw odd("the params of a message are an object");
        }
        Parameters.check(method.textValue(), params);
        return new Message(method.textValue(), id != null, arguments(method.textValue(), params));
    }

    private static ObjectNode arguments(String method, JsonNode params) {
        if (!method.equals("tools/call")) {
            return empty();
        }
        JsonNode arguments = params.get("arguments");
        if (arguments == null || arguments.isNull()) {
            return empty();
        }
        if (!(arguments instanceof ObjectNode object)) {
            throw odd("the arguments of a tool are an object");
        }
        return object;
    }

    private static ObjectNode empty() {
        return Json.MAPPER.createObjectNode();
    }

    /** What to tell of a message that is none. */
    static MalformedBodyException odd(String why) {
        return new MalformedBodyException(1, 1, why);
    }
}
