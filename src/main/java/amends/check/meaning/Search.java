package amends.check.meaning;

import amends.check.Witness;
import amends.policy.Act;
import amends.policy.Operand;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import amends.promise.Stretch;
import amends.recommendation.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Looks for incidents of one kind whose plan shows something. */
final class Search {

    /** So many incidents are tried before it is left alone. */
    static final int TRIES = 256;

    /** So many rules are tried on incidents before a kind is left alone: a second or two. */
    private static final long EFFORT = 4_000_000;

    private final KindRules rules;
    private final Scenes scenes;
    private final Trial trial;
    private final TreeSet<LocalDate> edges = new TreeSet<>();
    private long left = EFFORT;

    Search(KindRules rules, Trial trial) {
        this.rules = rules;
        this.scenes = new Scenes(rules);
        this.trial = trial;
        rules.all().forEach(region -> Eras.edges(region.rule(), edges));
    }

    /** The bare plan, or null where the incident cannot be evaluated, or too much was tried already. */
    Plan quickly(Scenario scenario) {
        left -= rules.size();
        return left < 0 ? null : trial.quickly(scenario);
    }

    /** The plan with the moment at which it changes; null likewise. */
    Plan looking(Scenario scenario) {
        left -= 200L * rules.size();
        return left < 0 ? null : trial.looking(scenario);
    }

    /** The plan as it is served if it is as claimed, else null; it is tried quickly first. */
    private Plan proof(Scenario scenario, Predicate<Plan> claim) {
        Plan plan = quickly(scenario);
        if (plan == null || !claim.test(plan)) {
            return null;
        }
        Plan proof = trial.served(scenario);
        return proof != null && claim.test(proof) ? proof : null;
    }

    KindRules rules() {
        return rules;
    }

    Scenes scenes() {
        return scenes;
    }

    Trial trial() {
        return trial;
    }

    /** The eras in which some rules are in force. */
    List<Instant> eras(Rule... inForce) {
        return Eras.of(List.of(inForce), edges, rules.settings().zone());
    }

    /**
     * The first incident found that shows a claim.
     *
     * @param box the conditions that it meets
     * @param grid the values to try
     * @param eras when
     * @param claim what its plan must say
     * @param shows says in words what its plan says
     * @return the incident, or null where none was found
     */
    Witness first(Box box, Grid grid, List<Instant> eras, Predicate<Plan> claim, Function<Plan, String> shows) {
        List<Witness> found = new ArrayList<>();
        List<Instant> tried = eras(box, eras);
        int tries = tried.size() > eras.size() ? TRIES / 16 : TRIES;
        for (Instant era : tried) {
            for (Map<Slot, List<Object>> dimensions : alternatives(box, dimensions(box, grid))) {
                boolean shown = Odometer.any(dimensions, tries, values -> {
                    Scenario scenario = scenes.scene(values, box.beside(), era);
                    Plan proof = proof(scenario, claim);
                    if (proof == null) {
                        return false;
                    }
                    found.add(new Witness(scenario.situation(), scenario.asOf(), shows.apply(proof)));
                    return true;
                });
                if (shown) {
                    return found.get(0);
                }
            }
        }
        return null;
    }

    /** The values to try of each field that matters; none where a field has no value to try. */
    static Map<Slot, List<Object>> dimensions(Box box, Grid grid) {
        Set<Slot> slots = new LinkedHashSet<>(box.fields().keySet());
        slots.addAll(grid.slots());
        Map<Slot, List<Object>> dimensions = new LinkedHashMap<>();
        for (Slot slot : slots) {
            if (slot.fact().equals(Slot.INCIDENT) || slot.fact().equals(Slot.CUSTOMER)) {
                List<Object> values = grid.values(slot, box.allowed(slot));
                boolean derived =
                        !box.fields().containsKey(slot) && slot.field().isRunning();
                if (derived) {
                    // What is not asked for follows from the rest, unless that fails.
                    values.remove(null);
                    values.add(0, null);
                }
                if (!values.isEmpty()) {
                    dimensions.put(slot, values);
                }
            }
        }
        return dimensions;
    }

    private static List<Instant> eras(Box box, List<Instant> eras) {
        boolean hours = box.beside().stream().anyMatch(fact -> fact.fact().equals(StandardFacts.HOURS.name()));
        return hours ? eras.stream().flatMap(era -> Eras.hoursOf(era).stream()).toList() : eras;
    }

    /** Where a clock is asked about, the incident must have run for some time: so long, or so long past due. */
    private List<Map<Slot, List<Object>>> alternatives(Box box, Map<Slot, List<Object>> dimensions) {
        List<Object> lengths = lengths(box);
        if (lengths.isEmpty()) {
            return List.of(dimensions);
        }
        List<Map<Slot, List<Object>>> all = new ArrayList<>();
        for (String field : List.of("openMinutes", "delayMinutes")) {
            Map<Slot, List<Object>> more = new LinkedHashMap<>();
            more.put(Slot.incident(field), lengths);
            dimensions.forEach(more::putIfAbsent);
            all.add(more);
        }
        return all;
    }

    private List<Object> lengths(Box box) {
        Set<Object> lengths = new LinkedHashSet<>();
        for (Term.Beside fact : box.beside()) {
            if (fact.fact().equals(StandardFacts.CLOCK.name())) {
                Grid grid = new Grid();
                fact.ways().forEach(grid::add);
                lengths.addAll(lengths(grid, fact.ways()));
            }
        }
        return List.copyOf(lengths);
    }

    private Set<Object> lengths(Grid grid, Collection<Box> ways) {
        Set<Long> asked = new LinkedHashSet<>(List.of(0L, 1L));
        for (Box way : ways) {
            for (Slot slot : way.fields().keySet()) {
                if (slot.field().isRunning()) {
                    grid.values(slot, way.allowed(slot)).forEach(value -> asked.add(value == null ? 0L : (Long) value));
                }
            }
        }
        Set<Object> lengths = new LinkedHashSet<>(asked);
        for (Region region : rules.promises()) {
            for (Act act : region.rule().acts()) {
                Act.Promise promise = (Act.Promise) act;
                for (Operand limit : new Operand[] {promise.within(), promise.target()}) {
                    if (promise.unit() == Stretch.Unit.MINUTES && limit instanceof Operand.Constant constant) {
                        long minutes = (Long) constant.value();
                        asked.forEach(more -> lengths.add(minutes + more));
                        asked.forEach(less -> lengths.add(Math.max(0, minutes - less)));
                    }
                }
            }
        }
        return lengths;
    }
}
