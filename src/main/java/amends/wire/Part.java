package amends.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** An object of a request whose keys are all known beforehand. */
final class Part {

    private final JsonNode node;
    private final Spot at;
    private final Problems problems;

    private Part(JsonNode node, Spot at, Problems problems) {
        this.node = node;
        this.at = at;
        this.problems = problems;
    }

    /** The object, with its unknown keys told as problems; or null where it is no object, told as well. */
    static Part of(JsonNode node, Spot at, Problems problems, List<String> keys) {
        if (!node.isObject()) {
            problems.wrongType(at, "an object with " + String.join(", ", keys), node);
            return null;
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                problems.unknownKey(at.at(key), "unknown field", Values.oneOf(keys), keys);
            }
        });
        return new Part(node, at, problems);
    }

    /** The value of a key, or null where it is left out. */
    JsonNode get(String key) {
        return node.get(key);
    }

    /** The value of a key, or null where it is left out, told as a problem. */
    JsonNode required(String key, String expected) {
        JsonNode value = node.get(key);
        if (value == null) {
            problems.missing(at(key), "is required", expected);
        }
        return value;
    }

    Spot at(String key) {
        return at.at(key);
    }
}
