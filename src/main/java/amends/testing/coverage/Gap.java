package amends.testing.coverage;

import amends.policy.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something for which a case is wanted.
 *
 * @param at where it stands
 * @param text what is missing, in one sentence without its stop
 * @param seenIn a case that has it and proves nothing, or null
 */
public record Gap(Position at, String text, SeenIn seenIn) {

    /** The gaps that some items leave, in their order; values that one comparison still needs are told together. */
    public static List<Gap> of(Collection<Item> items) {
        Map<Object, List<Item>> together = new LinkedHashMap<>();
        for (Item item : items) {
            if (item.status().isOpen()) {
                boolean value = item.trial() != null && item.status() == Status.MISSING;
                Object key = value ? List.of(item.at(), item.subject()) : item;
                together.computeIfAbsent(key, k -> new ArrayList<>()).add(item);
            }
        }
        return together.values().stream().map(Gap::of).toList();
    }

    private static Gap of(List<Item> together) {
        Item first = together.get(0);
        if (together.size() == 1) {
            return new Gap(first.at(), first.note(), first.seenIn());
        }
        List<String> values =
                together.stream().map(item -> item.trial().value()).toList();
        String all = String.join(", ", values.subList(0, values.size() - 1)) + " and " + values.get(values.size() - 1);
        return new Gap(
                first.at(),
                first.trial().what() + " " + all + " were never tried"
                        + first.trial().meanwhile(),
                first.seenIn());
    }
}
