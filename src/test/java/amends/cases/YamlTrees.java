package amends.cases;

import amends.yaml.Problems;
import amends.yaml.YamlFile;
import amends.yaml.YamlMap;
import amends.yaml.YamlNode;
import amends.yaml.YamlText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** YAML as an editor sees it, by the core schema of YAML 1.2. */
final class YamlTrees {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private YamlTrees() {}

    /** The tree of a file, or null where it is not the plain sort of YAML. */
    static JsonNode read(String text) {
        Problems problems = new Problems();
        YamlMap root = YamlFile.read(Courses.FILE, text, problems);
        return root == null || problems.count() > 0 ? null : tree(root);
    }

    private static JsonNode tree(YamlNode node) {
        if (node instanceof YamlText text) {
            return value(text);
        }
        if (node instanceof YamlNode.Sequence list) {
            ArrayNode array = JSON.arrayNode();
            list.items().forEach(item -> array.add(tree(item)));
            return array;
        }
        ObjectNode object = JSON.objectNode();
        ((YamlMap) node).written().forEach(entry -> object.set(entry.key(), tree(entry.value())));
        return object;
    }

    private static JsonNode value(YamlText text) {
        String value = text.value();
        return switch (text.sort()) {
            case NOTHING -> JSON.nullNode();
            case TRUTH -> JSON.booleanNode(value.toLowerCase(Locale.ROOT).equals("true"));
            case WHOLE -> value.matches("[-+]?[0-9]+") ? JSON.numberNode(new BigInteger(value)) : JSON.numberNode(0);
            case DECIMAL ->
                value.matches("[-+]?[0-9]+\\.[0-9]+") ? JSON.numberNode(new BigDecimal(value)) : JSON.numberNode(0.5);
            case TEXT -> JSON.textNode(value);
        };
    }
}
