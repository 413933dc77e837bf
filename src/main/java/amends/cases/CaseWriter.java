package amends.cases;

import amends.recommendation.Plan;
import amends.testing.Case;
import amends.testing.Step;
import amends.wire.SituationWriter;
import amends.wire.StrictJson;
import amends.yaml.Problems;
import amends.yaml.YamlFile;
import amends.yaml.YamlMap;
import amends.yaml.YamlWriter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a case as it is to be pasted below {@code cases:} of its file, with the file's defaults taken into account. */
public final class CaseWriter {

    private static final List<String> OPENED = List.of("expect");

    private CaseWriter() {}

    /**
     * Writes a case of one step. What the file's defaults say already is left out; what they say and the case does not
     * is taken away.
     *
     * @param one the case; the ledger is no part of a case and is left out
     * @param answer what the policies answer in full, which overrides what the defaults expect
     * @param file the text of the file that it goes into, or null where there is none yet
     * @return lines that start with two spaces and a hyphen, and end with a line break
     */
    public static String text(Case one, Plan answer, String file) {
        YamlMap defaults = defaults(one.file(), file);
        Step step = one.steps().get(0);
        JsonNode stated = CaseRequest.empty().state(defaults, false).json();
        JsonNode request = StrictJson.read(
                SituationWriter.text(step.situation(), step.asOf()).getBytes(StandardCharsets.UTF_8));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", one.name());
        for (String part : CaseRequest.PARTS) {
            part(entry, part, request.get(part), stated.get(part));
        }
        entry.put("expect", new ExpectWriter(answer, defaults.map("expect")).write(step.expected()));
        return YamlWriter.item(entry, OPENED);
    }

    private static YamlMap defaults(String path, String file) {
        Problems ignored = new Problems();
        YamlMap root = YamlFile.read(path, file == null ? "{}" : file, ignored);
        return root == null ? YamlFile.read(path, "{}", ignored) : root.map("defaults");
    }

    private static void part(Map<String, Object> entry, String part, JsonNode is, JsonNode byDefault) {
        if (byDefault instanceof ObjectNode object) {
            JsonNode own = differences(is == null ? JsonNodeFactory.instance.objectNode() : is, object);
            if (!own.isEmpty()) {
                entry.put(part, plain(own));
            }
        } else if (is == null && byDefault != null) {
            entry.put(part, null);
        } else if (is != null && !is.equals(byDefault)) {
            entry.put(part, plain(is));
        }
    }

    private static ObjectNode differences(JsonNode is, ObjectNode byDefault) {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        is.properties().forEach(field -> {
            if (!field.getValue().equals(byDefault.get(field.getKey()))) {
                own.set(field.getKey(), field.getValue());
            }
        });
        byDefault.fieldNames().forEachRemaining(field -> {
            if (!is.has(field)) {
                own.putNull(field);
            }
        });
        return own;
    }

    private static Object plain(JsonNode json) {
        if (json instanceof ObjectNode object) {
            Map<String, Object> map = new LinkedHashMap<>();
            object.properties().forEach(field -> map.put(field.getKey(), plain(field.getValue())));
            return map;
        }
        if (json.isArray()) {
            List<Object> list = new ArrayList<>();
            json.forEach(item -> list.add(plain(item)));
            return list;
        }
        if (json.isNull()) {
            return null;
        }
        return json.isBoolean()
                ? (Object) json.booleanValue()
                : json.isNumber() ? (Object) json.longValue() : json.textValue();
    }
}
