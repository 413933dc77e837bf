package amends.check.meaning;

import amends.policy.FieldType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds among many rules those that may cover some conditions. A rule that names what a text must be covers nothing
 * where the text is something else, so it is looked up by what it names. Of yes and no there are too few to be worth it.
 */
final class Coverers<T> {

    private final List<T> all;
    private final List<Integer> anywhere = new ArrayList<>();
    private final Map<Slot, Map<Object, List<Integer>>> named = new HashMap<>();

    /** @param region where each of them fires */
    Coverers(List<T> all, Function<T, Region> region) {
        this.all = List.copyOf(all);
        for (int place = 0; place < all.size(); place++) {
            file(place, region.apply(all.get(place)));
        }
    }

    private void file(int place, Region region) {
        Slot slot = region.boxes().isEmpty()
                ? null
                : region.boxes().get(0).fields().keySet().stream()
                        .filter(asked -> asked.field().type() != FieldType.Basic.BOOLEAN)
                        .filter(asked -> region.boxes().stream().noneMatch(box -> names(box, asked) == null))
                        .findFirst()
                        .orElse(null);
        if (slot == null) {
            anywhere.add(place);
            return;
        }
        Map<Object, List<Integer>> byName = named.computeIfAbsent(slot, s -> new HashMap<>());
        region.boxes().stream()
                .flatMap(box -> names(box, slot).stream())
                .distinct()
                .forEach(name ->
                        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(place));
    }

    /** The values of which a field must be one, or null where they are not listed, or are none. */
    private static Set<Object> names(Box box, Slot slot) {
        Allowed allowed = box.allowed(slot);
        return !allowed.unknown() && allowed.values() instanceof Names names && !names.except() && !names.isEmpty()
                ? names.listed()
                : null;
    }

    /** All that can cover some conditions, in their order, and perhaps some that do not. */
    List<T> of(Box box) {
        Stream<Integer> places = anywhere.stream();
        for (Map.Entry<Slot, Map<Object, List<Integer>>> byName : named.entrySet()) {
            Set<Object> names = names(box, byName.getKey());
            if (names != null) {
                // Whoever covers the conditions covers each of the values, so one of them finds it.
                Object any = names.iterator().next();
                places = Stream.concat(places, byName.getValue().getOrDefault(any, List.of()).stream());
            }
        }
        return places.sorted(Comparator.naturalOrder()).map(all::get).toList();
    }
}
