package amends.check.meaning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The values of fields at which two versions of a rule are most likely to differ: those next to what was changed. */
final class FieldAngles {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Grid grid;
    private final Instant day;
    private final Map<Slot, Set<Cut>> edges = new LinkedHashMap<>();
    private final Set<Slot> changed = new LinkedHashSet<>();

    /**
     * @param grid what other rules tell apart
     * @param before where the rule fires
     * @param after where its other version does
     * @param day about when
     */
    FieldAngles(Grid grid, Region before, Region after, Instant day) {
        this.grid = grid;
        this.day = day;
        Map<Slot, Set<Cut>> one = edges(before);
        Map<Slot, Set<Cut>> other = edges(after);
        Set<Slot> slots = new LinkedHashSet<>(one.keySet());
        slots.addAll(other.keySet());
        if (after != null) {
            Map<Slot, Set<Allowed>> is = asked(before);
            Map<Slot, Set<Allowed>> becomes = asked(after);
            changed.addAll(is.keySet());
            changed.addAll(becomes.keySet());
            changed.removeIf(slot -> Objects.equals(is.get(slot), becomes.get(slot)));
        }
        for (Slot slot : slots) {
            Set<Cut> first = one.getOrDefault(slot, new TreeSet<>());
            Set<Cut> second = other.getOrDefault(slot, new TreeSet<>());
            Set<Cut> moved = new TreeSet<>();
            first.stream().filter(cut -> !second.contains(cut)).forEach(moved::add);
            second.stream().filter(cut -> !first.contains(cut)).forEach(moved::add);
            edges.put(slot, moved);
        }
    }

    /** The fields of which the two versions ask something else. */
    Set<Slot> changed() {
        return changed;
    }

    private static Map<Slot, Set<Allowed>> asked(Region region) {
        Map<Slot, Set<Allowed>> asked = new LinkedHashMap<>();
        region.boxes()
                .forEach(box -> box.fields()
                        .forEach((slot, allowed) -> asked.computeIfAbsent(slot, s -> new LinkedHashSet<>())
                                .add(allowed)));
        return asked;
    }

    private static Map<Slot, Set<Cut>> edges(Region region) {
        Map<Slot, Set<Cut>> edges = new LinkedHashMap<>();
        for (Box box : region == null ? List.<Box>of() : region.boxes()) {
            box.fields().forEach((slot, allowed) -> {
                if (allowed.values() instanceof Ranges ranges) {
                    edges.computeIfAbsent(slot, s -> new TreeSet<>()).addAll(ranges.cuts());
                }
            });
        }
        return edges;
    }

    /** The values to try of a field that some conditions ask about, the likeliest first; null is to leave it out. */
    List<Object> asked(Slot slot, Box box) {
        Allowed within = box.allowed(slot);
        Set<Object> values = new LinkedHashSet<>();
        if (slot.field().initial() != null && within.has(slot.field().initial()) && !changed.contains(slot)) {
            values.add(null);
        }
        if (within.values() instanceof Ranges ranges) {
            values.addAll(beside(edges.getOrDefault(slot, new TreeSet<>()), ranges));
        }
        values.addAll(joined(slot, box));
        values.addAll(Texts.of(slot, box.atoms()));
        values.addAll(grid.values(slot, within));
        List<Object> sayable = new ArrayList<>();
        for (Object value : values) {
            if (value == null || (within.values().has(value) && Sayable.is(slot, value, day))) {
                sayable.add(value);
            }
        }
        if (within.unknown() && within.values().isEmpty()) {
            sayable.add(null);
        }
        return sayable;
    }

    /** The values to try of a field about which only other rules ask. */
    List<Object> others(Slot slot) {
        return grid.values(slot, slot.universe()).stream()
                .filter(Objects::nonNull)
                .filter(value -> Sayable.is(slot, value, day))
                .toList();
    }

    /** Values right at some edges, one below and one above. */
    static List<Object> beside(Collection<Cut> edges, Ranges within) {
        Scale scale = within.scale();
        BigDecimal step = scale.isDiscrete() ? BigDecimal.ONE : CENT;
        List<Object> values = new ArrayList<>();
        for (BigDecimal less : List.of(BigDecimal.ZERO, step.negate(), step)) {
            for (Cut edge : edges) {
                Object value = scale.value(edge.place().add(less));
                if (value != null && within.has(value)) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    /** For a field that is compared with another one. */
    private List<Object> joined(Slot slot, Box box) {
        boolean compared = box.atoms().stream()
                .anyMatch(atom -> atom instanceof Atom.Join join
                        && (join.left().equals(slot) || join.right().equals(slot)));
        if (!compared) {
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        if (slot.field().type().isNumber()) {
            Scale scale = Scale.of(slot.field().type());
            for (int place : new int[] {1, 2, 0, 3}) {
                values.add(scale.value(BigDecimal.valueOf(place)));
            }
        } else if (slot.field().type().isOrdered()) {
            Scale scale = Scale.of(slot.field().type());
            BigDecimal middle = scale.place(Samples.of(slot, day));
            for (int more : new int[] {0, 1, -1, 60, -60}) {
                values.add(scale.value(middle.add(BigDecimal.valueOf(more))));
            }
        } else {
            values.add(Samples.of(slot, day));
        }
        return values;
    }
}
