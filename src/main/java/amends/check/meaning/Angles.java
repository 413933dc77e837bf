package amends.check.meaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What can be chosen of an incident that is to be tried, by what it concerns; of each the first choice is the plainest. */
final class Angles {

    /** Leaves things as they are. */
    static final Consumer<Draft> NOTHING = draft -> {};

    private final Map<Object, List<Consumer<Draft>>> choices = new LinkedHashMap<>();

    /** Adds choices to those of the same concern; nothing where there are none. */
    void add(Object concern, List<? extends Consumer<Draft>> more) {
        if (!more.isEmpty()) {
            choices.computeIfAbsent(concern, c -> new ArrayList<>()).addAll(more);
        }
    }

    /** Adds choices of which none need be made. */
    void addIdle(Object concern, List<? extends Consumer<Draft>> more) {
        if (!more.isEmpty() && !choices.containsKey(concern)) {
            add(concern, List.of(NOTHING));
        }
        add(concern, more);
    }

    /** Adds values of a field. */
    void values(Slot slot, List<?> values) {
        addIdle(slot, values.stream().map(value -> stating(slot, value)).toList());
    }

    /** Adds values of a field of which one has to be chosen. */
    void asked(Slot slot, List<?> values) {
        add(slot, values.stream().map(value -> stating(slot, value)).toList());
    }

    boolean has(Object concern) {
        return choices.containsKey(concern);
    }

    /** All of them, the first concern last: there the {@link Odometer} begins to choose otherwise. */
    Map<Object, List<Consumer<Draft>>> all() {
        List<Object> concerns = new ArrayList<>(choices.keySet());
        Collections.reverse(concerns);
        Map<Object, List<Consumer<Draft>>> all = new LinkedHashMap<>();
        concerns.forEach(concern -> all.put(concern, choices.get(concern)));
        return all;
    }

    /** What is chosen later goes before. */
    Set<Object> order() {
        return choices.keySet();
    }

    private static Consumer<Draft> stating(Slot slot, Object value) {
        return value == null && slot.field().initial() != null ? NOTHING : draft -> draft.state(slot, value);
    }
}
