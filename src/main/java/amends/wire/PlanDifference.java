package amends.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How two plans differ, both as {@link PlanWriter} writes them; their releases and decisions are no part of that.
 *
 * @param recommendations what is recommended
 * @param withheld what is withheld
 * @param clocks how promises stand
 * @param nextChangeAt when the plan changes next; null where that is the same
 * @param notes what the reader must know, as recommended in one and not in the other
 */
public record PlanDifference(
        Section recommendations, Section withheld, Section clocks, Value nextChangeAt, Notes notes) {

    private static final String NEXT = "nextChangeAt";

    /** A value before and after. */
    public record Value(JsonNode before, JsonNode after) {}

    /** Something that is in both, and which of its fields differ. */
    public record Changed(JsonNode before, JsonNode after, Map<String, Value> fields) {}

    /** One part of two plans. */
    public record Section(List<JsonNode> added, List<JsonNode> removed, List<Changed> changed) {

        boolean isEmpty() {
            return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
        }
    }

    /** Remarks of one plan that the other does not have. */
    public record Notes(List<String> added, List<String> removed) {}

    /** How two plans differ. */
    public static PlanDifference between(JsonNode before, JsonNode after) {
        Value next = new Value(or(before.get(NEXT)), or(after.get(NEXT)));
        List<String> notesBefore = texts(before.path("notes"));
        List<String> notesAfter = texts(after.path("notes"));
        return new PlanDifference(
                section(before, after, "recommendations", "action", "name"),
                section(before, after, "withheld", "action", "name"),
                section(before, after, "clocks", "promise", "promise"),
                next.before().equals(next.after()) ? null : next,
                new Notes(without(notesAfter, notesBefore), without(notesBefore, notesAfter)));
    }

    /** Whether they do not differ at all. */
    public boolean isEmpty() {
        return recommendations.isEmpty()
                && withheld.isEmpty()
                && clocks.isEmpty()
                && nextChangeAt == null
                && notes.added().isEmpty()
                && notes.removed().isEmpty();
    }

    private static Section section(JsonNode before, JsonNode after, String part, String first, String second) {
        Map<List<Object>, JsonNode> then = keyed(before.path(part), first, second);
        Map<List<Object>, JsonNode> now = keyed(after.path(part), first, second);
        Section section = new Section(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        now.forEach((key, one) -> {
            JsonNode was = then.get(key);
            if (was == null) {
                section.added().add(one);
            } else if (!was.equals(one)) {
                section.changed().add(new Changed(was, one, fields(was, one)));
            }
        });
        then.forEach((key, one) -> {
            if (!now.containsKey(key)) {
                section.removed().add(one);
            }
        });
        return section;
    }

    /** By what they are; the second of the same sort stands for itself. */
    private static Map<List<Object>, JsonNode> keyed(JsonNode list, String first, String second) {
        Map<List<Object>, JsonNode> keyed = new LinkedHashMap<>();
        for (JsonNode one : list) {
            int number = 0;
            List<Object> key;
            do {
                key = List.of(one.path(first).asText(), one.path(second).asText(), number++);
            } while (keyed.containsKey(key));
            keyed.put(key, one);
        }
        return keyed;
    }

    private static Map<String, Value> fields(JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        Map<String, Value> fields = new LinkedHashMap<>();
        for (String name : names) {
            Value value = new Value(or(before.get(name)), or(after.get(name)));
            if (!value.before().equals(value.after())) {
                fields.put(name, value);
            }
        }
        return fields;
    }

    private static JsonNode or(JsonNode node) {
        return node == null ? NullNode.getInstance() : node;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }
}
