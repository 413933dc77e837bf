package amends.cases;

import amends.policy.Position;
import amends.yaml.YamlMap;
import amends.yaml.YamlNode;
import amends.yaml.YamlText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** An evaluation request put together from what defaults, a case and a row state, which knows where each value stands. */
final class CaseRequest {

    /** The parts of a request that a case may state. */
    static final List<String> PARTS =
            List.of("incident", "customer", "taken", "pauses", "reopenings", "promises", "asOf");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,40}");

    private final ObjectNode json;
    private final Map<String, Place> places;
    private final Map<String, Place> emptied;

    private CaseRequest(ObjectNode json, Map<String, Place> places, Map<String, Place> emptied) {
        this.json = json;
        this.places = new HashMap<>(places);
        this.emptied = new HashMap<>(emptied);
    }

    /**
     * Where a value stands.
     *
     * @param keyAt its key, or the head of its column
     * @param at the value itself
     * @param own whether it stands in the case rather than in the defaults
     */
    record Place(Position keyAt, Position at, boolean own) {}

    /** A request that states nothing yet. */
    static CaseRequest empty() {
        return new CaseRequest(JSON.objectNode(), Map.of(), Map.of());
    }

    /** The same, to be changed apart from this one. */
    CaseRequest copy() {
        return new CaseRequest(json.deepCopy(), places, emptied);
    }

    /** The request as JSON. */
    ObjectNode json() {
        return json;
    }

    /** Where the value at a pointer stands, or null where there is none. */
    Place place(String pointer) {
        return places.get(pointer);
    }

    /** The keys below a part that are taken away though nobody stated them, with their places. */
    Map<String, Place> emptied(String part) {
        String above = "/" + part + "/";
        Map<String, Place> keys = new TreeMap<>();
        emptied.forEach((pointer, place) -> {
            if (pointer.startsWith(above)) {
                keys.put(pointer.substring(above.length()).replace("~1", "/").replace("~0", "~"), place);
            }
        });
        return keys;
    }

    /** States the parts that a map has, over those that are stated already. */
    CaseRequest state(YamlMap map, boolean own) {
        for (String part : PARTS) {
            YamlMap.Entry entry = map.entry(part);
            if (entry != null) {
                merge(json, "", part, new Place(entry.keyAt(), entry.value().at(), own), entry.value());
            }
        }
        return this;
    }

    /** States one value: a field of the incident, {@code customer.} and a field, or {@code asOf}. */
    void set(String column, Position columnAt, YamlNode value) {
        Place place = new Place(columnAt, value.at(), true);
        int dot = column.indexOf('.');
        if (column.equals("asOf")) {
            merge(json, "", column, place, value);
        } else {
            String part = dot < 0 ? "incident" : column.substring(0, dot);
            if (!(json.get(part) instanceof ObjectNode)) {
                json.set(part, JSON.objectNode());
            }
            merge((ObjectNode) json.get(part), "/" + part, column.substring(dot + 1), place, value);
        }
    }

    /** Whether a column of that name can be set. */
    static boolean canSet(String column) {
        int dot = column.indexOf('.');
        return dot < 0 || column.startsWith("incident.") || column.startsWith("customer.");
    }

    /** States the moment. */
    void asOf(Instant moment, Position at) {
        json.put("asOf", moment.toString());
        places.put("/asOf", new Place(at, at, true));
    }

    /** Makes it known what was done: nothing, where nothing is stated. */
    void beginHistory() {
        if (!json.has("taken")) {
            json.putArray("taken");
        }
    }

    /** Adds an entry to the list behind a key, or makes the list. */
    void add(String key, JsonNode item, Position at) {
        ArrayNode list = json.get(key) instanceof ArrayNode there ? there : json.putArray(key);
        places.put("/" + key + "/" + list.size(), new Place(at, at, true));
        list.add(item);
    }

    /** States a text of the incident, or with null takes it away. */
    void incident(String field, String text, Position at) {
        ObjectNode incident = json.get("incident") instanceof ObjectNode there ? there : json.putObject("incident");
        if (text == null) {
            incident.remove(field);
        } else {
            incident.put(field, text);
            places.put("/incident/" + field, new Place(at, at, true));
        }
    }

    /** What is said later goes before; an empty value takes away what was said. */
    private void merge(ObjectNode into, String above, String key, Place place, YamlNode value) {
        String pointer = above + "/" + escaped(key);
        emptied.remove(pointer);
        if (isNothing(value)) {
            if (into.remove(key) == null) {
                emptied.put(pointer, place);
            }
            forget(pointer);
        } else if (value instanceof YamlMap map) {
            if (!(into.get(key) instanceof ObjectNode)) {
                forget(pointer);
                into.set(key, JSON.objectNode());
            }
            places.put(pointer, place);
            ObjectNode object = (ObjectNode) into.get(key);
            for (YamlMap.Entry entry : map.written()) {
                Place below = new Place(entry.keyAt(), entry.value().at(), place.own());
                merge(object, pointer, entry.key(), below, entry.value());
            }
        } else {
            forget(pointer);
            places.put(pointer, place);
            into.set(key, plain(value, pointer, place.own()));
        }
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private void forget(String pointer) {
        places.keySet().removeIf(known -> known.equals(pointer) || known.startsWith(pointer + "/"));
    }

    private JsonNode plain(YamlNode value, String pointer, boolean own) {
        if (value instanceof YamlText text) {
            return plain(text);
        }
        if (value instanceof YamlNode.Sequence list) {
            ArrayNode array = JSON.arrayNode();
            for (YamlNode item : list.items()) {
                String at = pointer + "/" + array.size();
                places.put(at, new Place(item.at(), item.at(), own));
                array.add(plain(item, at, own));
            }
            return array;
        }
        ObjectNode object = JSON.objectNode();
        for (YamlMap.Entry entry : ((YamlMap) value).written()) {
            String at = pointer + "/" + escaped(entry.key());
            places.put(at, new Place(entry.keyAt(), entry.value().at(), own));
            object.set(entry.key(), plain(entry.value(), at, own));
        }
        return object;
    }

    /** Decimals are text in requests; in a case they may be written plainly. */
    private static JsonNode plain(YamlText text) {
        return switch (text.sort()) {
            case NOTHING -> JSON.nullNode();
            case TRUTH -> JSON.booleanNode(text.value().toLowerCase(Locale.ROOT).equals("true"));
            case WHOLE ->
                WHOLE.matcher(text.value()).matches()
                        ? JSON.numberNode(new BigInteger(text.value()))
                        : JSON.textNode(text.value());
            case DECIMAL, TEXT -> JSON.textNode(text.value());
        };
    }

    static boolean isNothing(YamlNode value) {
        return value instanceof YamlText text && text.sort() == YamlText.Sort.NOTHING;
    }
}
