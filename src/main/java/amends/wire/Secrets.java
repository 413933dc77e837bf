package amends.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values that must not be told, and what else they stand in. */
final class Secrets {

    /** Stands in the place of a value. */
    static final String MASKED = "***";

    private final List<String> values = new ArrayList<>();

    /** A value more. A truth value is alike in half of all places, so it is hidden in its own only. */
    void add(JsonNode value) {
        if (!value.isBoolean() && !value.asText().isBlank()) {
            values.add(value.asText());
        }
    }

    /** Hides every value of a tree that one of these is a part of. */
    void hide(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                if (isIn(field.getValue())) {
                    object.put(field.getKey(), MASKED);
                } else {
                    hide(field.getValue());
                }
            }
        } else if (tree instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (isIn(array.get(i))) {
                    array.set(i, TextNode.valueOf(MASKED));
                } else {
                    hide(array.get(i));
                }
            }
        }
    }

    private boolean isIn(JsonNode value) {
        return (value.isTextual() || value.isNumber()) && isIn(value.asText());
    }

    /** Whether one of them is a part of a text. */
    boolean isIn(String text) {
        return values.stream().anyMatch(text::contains);
    }
}
