package amends.check.meaning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values of each field between which some rules can tell: of all the values that no rule tells apart, one.
 */
final class Grid {

    private final Map<Slot, TreeSet<Cut>> cuts = new LinkedHashMap<>();
    private final Map<Slot, Set<Object>> named = new LinkedHashMap<>();

    /** The grid of the conditions under which some rules fire. */
    static Grid of(Collection<Region> regions) {
        Grid grid = new Grid();
        for (Region region : regions) {
            region.boxes().forEach(grid::add);
        }
        return grid;
    }

    /** Tells apart what these conditions tell apart, too. */
    void add(Box box) {
        box.fields().forEach((slot, allowed) -> {
            if (allowed.values() instanceof Ranges ranges) {
                cuts.computeIfAbsent(slot, s -> new TreeSet<>()).addAll(ranges.cuts());
            } else {
                named.computeIfAbsent(slot, s -> new LinkedHashSet<>()).addAll(((Names) allowed.values()).listed());
            }
        });
        for (Atom atom : box.atoms()) {
            if (atom instanceof Atom.Text text) {
                named.computeIfAbsent(text.slot(), s -> new LinkedHashSet<>()).add(text.written());
            } else if (atom instanceof Atom.Join join) {
                compared(join.left(), join.right());
                compared(join.right(), join.left());
            }
        }
    }

    /** A field that is compared with another one is tried around nothing and around what the other is tried at. */
    private void compared(Slot slot, Slot other) {
        if (!slot.field().type().isNumber()) {
            return;
        }
        TreeSet<Cut> own = cuts.computeIfAbsent(slot, s -> new TreeSet<>());
        own.addAll(cuts.getOrDefault(other, new TreeSet<>()));
        for (long place = 0; place <= 3; place++) {
            own.add(Cut.before(BigDecimal.valueOf(place)));
        }
    }

    /** The fields that matter. */
    Set<Slot> slots() {
        Set<Slot> slots = new LinkedHashSet<>(cuts.keySet());
        slots.addAll(named.keySet());
        return slots;
    }

    /** The values of a field to try, within what it may be; null, last, is unknown. */
    List<Object> values(Slot slot, Allowed within) {
        Set<Object> values = new LinkedHashSet<>();
        if (within.values() instanceof Ranges) {
            cells(slot).forEach(cell -> values.add(cell.get(0)));
        } else {
            values.addAll(
                    Names.of(List.copyOf(named.getOrDefault(slot, Set.of()))).samples());
            values.addAll(Samples.unlike(slot, values));
        }
        values.addAll(within.values().samples());
        List<Object> allowed = new ArrayList<>();
        for (Object value : values) {
            if (value != null && within.values().has(value)) {
                allowed.add(value);
            }
        }
        if (within.unknown()) {
            allowed.add(null);
        }
        return allowed;
    }

    /** The stretches of values that no rule tells apart, each with its first and its last value, lowest first. */
    List<List<Object>> cells(Slot slot) {
        Ranges universe = (Ranges) slot.universe().values();
        TreeSet<Cut> all = new TreeSet<>(cuts.getOrDefault(slot, new TreeSet<>()));
        all.addAll(universe.cuts());
        List<List<Object>> cells = new ArrayList<>();
        Cut from = null;
        for (Cut to : all) {
            cell(universe.scale(), from, to, cells);
            from = to;
        }
        cell(universe.scale(), from, null, cells);
        return cells.stream()
                .filter(cell -> universe.has(cell.get(0)) && universe.has(cell.get(1)))
                .toList();
    }

    private static void cell(Scale scale, Cut from, Cut to, List<List<Object>> cells) {
        Object first = Ranges.first(scale, from, to);
        Object last = Ranges.last(scale, from, to);
        if (first != null && last != null) {
            cells.add(List.of(first, last));
        }
    }
}
