package amends.check.meaning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Goes through the combinations of the values of some fields, or the choices of some other kind: first each field's first
 * value, then all that differ from it in one field, then in two, and so on, up to a number of tries.
 */
final class Odometer<K, V> {

    private final List<Map.Entry<K, List<V>>> dimensions;
    private final Predicate<Map<K, V>> visitor;
    private final Map<K, V> now = new LinkedHashMap<>();
    private int tries;

    private Odometer(Map<K, List<V>> values, int most, Predicate<Map<K, V>> visitor) {
        this.dimensions = List.copyOf(values.entrySet());
        this.tries = most;
        this.visitor = visitor;
        values.forEach((slot, some) -> now.put(slot, some.get(0)));
    }

    /**
     * Visits combinations until one is found.
     *
     * @param values of each field, at least one
     * @param most how many combinations to try
     * @param found whether a combination is the one; it may keep the map
     */
    static <K, V> boolean any(Map<K, List<V>> values, int most, Predicate<Map<K, V>> found) {
        Odometer<K, V> odometer = new Odometer<>(values, most, found);
        for (int changes = 0; changes <= values.size() && odometer.tries > 0; changes++) {
            if (odometer.from(0, changes)) {
                return true;
            }
        }
        return false;
    }

    private boolean from(int place, int changes) {
        if (changes == 0) {
            return tries-- > 0 && visitor.test(new LinkedHashMap<>(now));
        }
        if (dimensions.size() - place < changes || tries <= 0) {
            return false;
        }
        if (from(place + 1, changes)) {
            return true;
        }
        Map.Entry<K, List<V>> dimension = dimensions.get(place);
        K slot = dimension.getKey();
        List<V> values = dimension.getValue();
        for (V other : values.subList(1, values.size())) {
            now.put(slot, other);
            if (from(place + 1, changes - 1)) {
                return true;
            }
        }
        now.put(slot, values.get(0));
        return false;
    }
}
