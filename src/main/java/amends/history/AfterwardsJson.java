package amends.history;

import amends.incident.Action;
import amends.incident.Afterwards;
import amends.incident.Gesture;
import amends.incident.Outcome;
import amends.wire.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came afterwards, as it stands in a sorted file beside its incident; nothing where nothing is known. */
final class AfterwardsJson {

    private AfterwardsJson() {}

    static String write(Afterwards afterwards) {
        if (afterwards.equals(Afterwards.NOTHING)) {
            return "";
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "unread", afterwards.unread());
        put(json, "preferred", afterwards.preferred());
        if (afterwards.rating() != null) {
            json.put("rating", afterwards.rating());
        }
        ArrayNode done = json.putArray("done");
        afterwards
                .done()
                .forEach(gesture ->
                        done.addArray().add(gesture.action().wireName()).add(gesture.name()));
        ObjectNode segments = json.putObject("segments");
        new TreeMap<>(afterwards.segments()).forEach(segments::put);
        return json.toString();
    }

    private static void put(ObjectNode json, String name, String text) {
        if (text != null) {
            json.put(name, text);
        }
    }

    static Afterwards read(String text) {
        if (text.isEmpty()) {
            return Afterwards.NOTHING;
        }
        JsonNode json = StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
        Integer rating = json.has("rating") ? json.get("rating").intValue() : null;
        String preferred = json.path("preferred").textValue();
        List<Gesture> done = new ArrayList<>();
        json.get("done")
                .forEach(one -> done.add(new Gesture(
                        Action.named(one.get(0).textValue()).orElseThrow(),
                        one.get(1).textValue())));
        Map<String, String> segments = new HashMap<>();
        json.get("segments")
                .properties()
                .forEach(one -> segments.put(one.getKey(), one.getValue().textValue()));
        return new Afterwards(
                rating == null && preferred == null ? null : new Outcome(rating, preferred),
                json.path("unread").textValue(),
                done,
                segments);
    }
}
