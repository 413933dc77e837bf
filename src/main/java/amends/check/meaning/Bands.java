package amends.check.meaning;

import amends.check.Witness;
import amends.policy.Act;
import amends.policy.Rule;
import amends.recommendation.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rules of one file that do the same by the bands of one number: holes between the bands, and overlaps. */
final class Bands {

    static final String HOLE = "band-hole";
    static final String OVERLAP = "band-overlap";

    private final Search search;

    /**
     * One rule of a band table.
     *
     * @param from where it begins, or null
     * @param to where it ends, or null
     */
    private record Band(Region region, Box box, Slot slot, Cut from, Cut to) {
        Rule rule() {
            return region.rule();
        }

        Scale scale() {
            return ((Ranges) box.allowed(slot).values()).scale();
        }
    }

    /** Values in no band, which are told as such. */
    record Hole(Slot slot, Ranges values) {}

    Bands(Search search) {
        this.search = search;
    }

    /** Tells of holes and overlaps, and gives the holes back. */
    List<Hole> check(Findings findings) {
        List<Hole> holes = new ArrayList<>();
        for (List<Band> table : tables()) {
            table.sort(Comparator.comparing(Band::from, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Band::to, Comparator.nullsLast(Comparator.naturalOrder())));
            Band reach = table.get(0);
            for (int place = 1; place < table.size(); place++) {
                Band band = table.get(place);
                overlap(table.subList(0, place), band, findings);
                hole(reach, band, findings, holes);
                reach = isLower(reach.to(), band.to()) ? band : reach;
            }
        }
        return holes;
    }

    /** The bands by table: the same file, days, actions and other conditions. */
    private List<List<Band>> tables() {
        Map<List<Object>, List<List<Band>>> alike = new LinkedHashMap<>();
        Map<List<Object>, List<List<Band>>> asking = new HashMap<>();
        for (Region region : search.rules().recoveries()) {
            if (region.whole() && region.boxes().size() == 1) {
                for (Band band : bands(region, region.boxes().get(0))) {
                    List<Object> key = key(band);
                    List<Object> others = List.of(
                            key,
                            band.box().without(band.slot()).fields(),
                            band.box().atoms());
                    List<List<Band>> near = asking.computeIfAbsent(others, k -> new ArrayList<>());
                    List<Band> table = near.stream()
                            .filter(some -> some.get(0).box().sameButFor(band.slot(), band.box()))
                            .findFirst()
                            .orElse(null);
                    if (table == null) {
                        table = new ArrayList<>();
                        near.add(table);
                        alike.computeIfAbsent(key, k -> new ArrayList<>()).add(table);
                    }
                    table.add(band);
                }
            }
        }
        return alike.values().stream()
                .flatMap(List::stream)
                .filter(table -> table.size() > 1)
                .toList();
    }

    private static List<Object> key(Band band) {
        Rule rule = band.rule();
        return List.of(
                rule.policy(),
                band.slot(),
                band.box().fields().keySet(),
                rule.acts().stream().map(Bands::deed).sorted().toList(),
                String.valueOf(rule.effective()),
                String.valueOf(rule.expires()));
    }

    private static String deed(Act act) {
        return act instanceof Act.Entitle
                ? "entitle"
                : ((Act.Recommend) act).action().wireName();
    }

    private static List<Band> bands(Region region, Box box) {
        List<Band> bands = new ArrayList<>();
        box.fields().forEach((slot, allowed) -> {
            if (allowed.values() instanceof Ranges ranges
                    && slot.field().type().isNumber()
                    && ranges.isOneStretch()
                    && !slot.universe().values().isWithin(ranges)) {
                Ranges universe = (Ranges) slot.universe().values();
                boolean lowest = ranges.from() != null && ranges.from().equals(universe.from());
                bands.add(new Band(region, box, slot, lowest ? null : ranges.from(), ranges.to()));
            }
        });
        return bands;
    }

    private static boolean isLower(Cut to, Cut other) {
        return to != null && (other == null || to.compareTo(other) < 0);
    }

    private void hole(Band below, Band above, Findings findings, List<Hole> holes) {
        if (below.to() == null
                || below.to().compareTo(above.from()) >= 0
                || below.rule().acts().equals(above.rule().acts())) {
            return;
        }
        Slot slot = below.slot();
        Ranges between = Ranges.between(below.scale(), below.to(), above.from());
        Box inside = above.box().without(slot).with(slot, new Allowed(between, false));
        List<String> deeds = above.rule().acts().stream().map(Bands::deed).toList();
        Grid grid = Grid.of(search.rules().recoveries().stream()
                .filter(region -> region.rule().acts().stream().anyMatch(act -> deeds.contains(deed(act))))
                .toList());
        Witness nothing = search.first(
                inside,
                grid,
                search.eras(above.rule()),
                plan -> deeds.stream().noneMatch(deed -> isDone(plan, deed)),
                plan -> "recommended: " + Says.recommends(plan));
        Witness beside = nothing == null ? null : given(below, Ranges.last(below.scale(), below.from(), below.to()));
        if (beside != null) {
            holes.add(new Hole(slot, between));
            String message = "between \"" + below.rule().name() + "\" and this rule there is a hole: "
                    + Told.values(slot, between) + " in neither";
            findings.tell(HOLE, above.rule().at(), below.rule().at(), message, nothing, beside);
        }
    }

    private Witness given(Band band, Object value) {
        Box box = band.box().with(band.slot(), new Allowed(Ranges.only(band.scale(), value), false));
        return box == null
                ? null
                : search.first(
                        box,
                        Grid.of(List.of(band.region())),
                        search.eras(band.rule()),
                        plan -> Says.names(plan, band.rule()),
                        plan -> "recommended: " + Says.recommends(plan));
    }

    /** Whether a plan has such an action, recommended or held back. */
    private boolean isDone(Plan plan, String deed) {
        return plan.recommendations().stream()
                        .anyMatch(one -> deed.equals(deed(one.action().wireName(), one.name())))
                || plan.withheld().stream().anyMatch(one -> deed.equals(deed(one.action(), one.name())));
    }

    private String deed(String action, String name) {
        return search.rules().catalogue().entitlements().containsKey(name) ? "entitle" : action;
    }

    private void overlap(List<Band> before, Band band, Findings findings) {
        for (int place = before.size() - 1; place >= 0; place--) {
            Band below = before.get(place);
            boolean partly = !Objects.equals(below.from(), band.from())
                    && isLower(below.to(), band.to())
                    && band.from().compareTo(below.to()) < 0;
            if (partly && !below.rule().acts().equals(band.rule().acts()) && !mayBothBeGiven(below, band)) {
                tellOverlap(below, band, findings);
                return;
            }
        }
    }

    /** Where a group says that both count, or that the customer chooses, the overlap is meant. */
    private boolean mayBothBeGiven(Band one, Band other) {
        Rivals rivals = new Rivals(search.rules().catalogue());
        return one.rule().acts().stream()
                .filter(Rivals::isGift)
                .anyMatch(act -> rivals.isShared(act)
                        && other.rule().acts().stream()
                                .anyMatch(second -> rivals.key(second).equals(rivals.key(act))));
    }

    private void tellOverlap(Band below, Band band, Findings findings) {
        Ranges both = Ranges.between(below.scale(), band.from(), below.to());
        Box inside = band.box().with(band.slot(), new Allowed(both, false));
        Witness witness = inside == null
                ? null
                : search.first(
                        inside,
                        Grid.of(List.of(below.region(), band.region())),
                        search.eras(band.rule()),
                        plan -> Says.names(plan, below.rule()) && Says.names(plan, band.rule()),
                        plan -> "both rules fire; recommended: " + Says.recommends(plan));
        if (witness != null) {
            String message = "this rule overlaps with \"" + below.rule().name() + "\": "
                    + Told.values(band.slot(), both) + " in both";
            findings.tell(OVERLAP, band.rule().at(), below.rule().at(), message, witness);
        }
    }
}
