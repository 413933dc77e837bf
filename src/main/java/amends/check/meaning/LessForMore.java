package amends.check.meaning;

import amends.check.Witness;
import amends.policy.Field;
import amends.policy.Rule;
import amends.recommendation.Plan;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A longer delay that earns less than a shorter one. Between two values that no rule tells apart what is given never
 * falls, so it can only fall where the conditions of a rule end: those ends are tried, with the other fields the same.
 */
final class LessForMore {

    static final String CODE = "less-for-more";

    private static final Set<String> LATENESS = Set.of("delay", "late", "overdue");

    /** So many combinations of the other fields are tried for one end of one rule. */
    private static final int TRIES = 64;

    private final Search search;
    private final List<Bands.Hole> holes;
    private final Grid grid;
    private final Map<Slot, List<Object>> cells = new HashMap<>();

    /** @param holes what is told as a hole already, and is no second finding */
    LessForMore(Search search, List<Bands.Hole> holes) {
        this.search = search;
        this.holes = holes;
        this.grid = Grid.of(search.rules().gifts());
    }

    void check(Findings findings) {
        for (Region gift : search.rules().gifts()) {
            if (!findings.isTold(CODE, gift.rule().at(), "")) {
                check(gift, findings);
            }
        }
    }

    private void check(Region gift, Findings findings) {
        for (Box box : gift.boxes()) {
            for (Slot slot : box.fields().keySet()) {
                if (isLateness(slot) && box.allowed(slot).values() instanceof Ranges ranges) {
                    for (Cut end : ranges.ends()) {
                        Object last = Ranges.last(ranges.scale(), null, end);
                        if (ranges.has(last) && fallsAfter(last, slot, box, gift.rule(), findings)) {
                            return;
                        }
                    }
                }
            }
        }
    }

    /** Whether a field says how late something is: the product's own, and a declared number that is called so. */
    static boolean isLateness(Slot slot) {
        if (!slot.fact().equals(Slot.INCIDENT) || !slot.field().type().isNumber()) {
            return false;
        }
        if (slot.field().pace() != Field.Pace.STEADY) {
            return slot.name().equals("delayMinutes") || slot.name().equals("openMinutes");
        }
        for (String word : slot.name().split("(?=\\p{Lu})|_", -1)) {
            if (LATENESS.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private boolean fallsAfter(Object last, Slot slot, Box box, Rule rule, Findings findings) {
        List<Object> longer = longer(slot, last);
        if (longer.isEmpty() || isContinued(box.without(slot), slot, longer.get(0), rule)) {
            return false;
        }
        Map<Slot, List<Object>> others = new LinkedHashMap<>(Search.dimensions(box, grid));
        others.remove(slot);
        for (Instant era : search.eras(rule)) {
            boolean found = Odometer.any(others, TRIES, values -> {
                Scenario less = scene(values, slot, last, box, era);
                Plan before = search.quickly(less);
                return before != null
                        && Says.gives(before, rule)
                        && longer.stream()
                                .filter(more -> isPossible(values, slot, more))
                                .anyMatch(more -> {
                                    Scenario later = scene(values, slot, more, box, era);
                                    return falls(before, later) && tell(less, later, slot, last, more, rule, findings);
                                });
            });
            if (found) {
                return true;
            }
        }
        return false;
    }

    /** Whether everything that a rule gives is certainly continued by others of its group, with no less. */
    private boolean isContinued(Box others, Slot slot, Object next, Rule rule) {
        Box beyond =
                others.with(slot, new Allowed(Ranges.only(Scale.of(slot.field().type()), next), false));
        KindRules kind = search.rules();
        Rivals rivals = new Rivals(kind.catalogue());
        return beyond != null
                && rule.acts().stream()
                        .filter(Rivals::isGift)
                        .allMatch(act -> kind.saying(rivals.key(act), beyond).stream()
                                .anyMatch(other ->
                                        Rivals.alwaysInForceWith(other.region().rule(), rule)
                                                && rivals.isWorthAsMuch(other.act(), act)
                                                && other.region().covers(beyond)));
    }

    /** The next value that a rule tells apart; a fall further up is found where another rule ends. */
    private List<Object> longer(Slot slot, Object last) {
        Ranges above = Ranges.where(Scale.of(slot.field().type()), amends.policy.Operator.MORE, last);
        return cells
                .computeIfAbsent(
                        slot,
                        asked -> grid.cells(asked).stream()
                                .map(cell -> cell.get(0))
                                .toList())
                .stream()
                .filter(above::has)
                .filter(value -> holes.stream()
                        .noneMatch(hole ->
                                hole.slot().equals(slot) && hole.values().has(value)))
                .limit(1)
                .toList();
    }

    /** An incident cannot be late for longer than it has been open. */
    private static boolean isPossible(Map<Slot, Object> values, Slot slot, Object value) {
        Object open = values.get(Slot.incident("openMinutes"));
        return !slot.name().equals("delayMinutes") || !(open instanceof Long most) || (Long) value <= most;
    }

    private Scenario scene(Map<Slot, Object> values, Slot slot, Object value, Box box, Instant era) {
        Map<Slot, Object> all = new LinkedHashMap<>(values);
        all.put(slot, value);
        return search.scenes().scene(all, box.beside(), era);
    }

    private boolean falls(Plan before, Scenario later) {
        Plan after = search.quickly(later);
        return after != null && Total.of(after).isLessThan(Total.of(before));
    }

    private boolean tell(
            Scenario less, Scenario more, Slot slot, Object last, Object longer, Rule rule, Findings findings) {
        Plan before = search.trial().served(less);
        Plan after = search.trial().served(more);
        if (before == null || after == null || !Total.of(after).isLessThan(Total.of(before))) {
            return false;
        }
        String message = "a longer delay earns less: with " + slot.name() + " " + Told.value(last) + " it is "
                + Total.of(before).written() + ", with " + Told.value(longer) + " "
                + (Total.of(after).money().isEmpty() ? "" : "only ")
                + Total.of(after).written();
        findings.tell(
                CODE,
                rule.at(),
                "",
                message,
                new Witness(less.situation(), less.asOf(), "recommended: " + Says.recommends(before)),
                new Witness(more.situation(), more.asOf(), "recommended: " + Says.recommends(after)));
        return true;
    }
}
