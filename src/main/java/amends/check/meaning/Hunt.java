package amends.check.meaning;

import amends.policy.Rule;
import amends.recommendation.Recommender.Depth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Looks among the incidents of one kind for one that tells two versions of a rule apart. */
final class Hunt {

    /** So many incidents are tried for each part of the difference. */
    private static final int TRIES = 400;

    private final KindRules rules;
    private final Scenes scenes;
    private final Twins twins;
    private final Region before;
    private final Region after;
    private final List<Instant> days;
    private final FieldAngles fields;
    private final Grid grid;
    private Scenario best;
    private Contrast plainest = Contrast.NONE;

    /**
     * @param rules the rules of the kind
     * @param before where the rule fires
     * @param after where its other version does, or null where there is none
     */
    Hunt(KindRules rules, Region before, Region after, Twins twins) {
        this.rules = rules;
        this.scenes = new Scenes(rules);
        this.twins = twins;
        this.before = before;
        this.after = after;
        this.grid = Grid.of(rules.all());
        this.days = Days.of(before.rule(), after == null ? null : after.rule(), rules);
        this.fields = new FieldAngles(grid, before, after, days.get(0));
    }

    /** The incident that tells them apart most plainly, or null where none was found. */
    Scenario best() {
        return best;
    }

    /** How plainly it does. */
    Contrast plainest() {
        return plainest;
    }

    /**
     * Looks where only one of them fires, and then where both do.
     *
     * @param parts where only one of them fires, or null where that cannot be told
     */
    void search(List<Box> parts) {
        if (parts != null) {
            all(parts);
        }
        if (after != null && (parts == null || doesOtherwise())) {
            all(both());
        }
    }

    private boolean doesOtherwise() {
        Rule one = before.rule();
        Rule other = after.rule();
        return !one.acts().equals(other.acts())
                || one.salience() != other.salience()
                || !Objects.equals(one.effective(), other.effective())
                || !Objects.equals(one.expires(), other.expires());
    }

    private List<Box> both() {
        return before.boxes().stream()
                .flatMap(box -> after.boxes().stream().map(box::and))
                .filter(Objects::nonNull)
                .toList();
    }

    private void all(List<Box> parts) {
        for (Box part : parts) {
            if (isFound() || tries(part)) {
                return;
            }
        }
    }

    private boolean isFound() {
        return plainest == Contrast.PLAN || twins.isSpent();
    }

    private boolean tries(Box box) {
        Map<Object, List<Consumer<Draft>>> angles = angles(box);
        return angles != null
                && Odometer.any(angles, TRIES, choices -> {
                    Draft draft = new Draft(scenes, rules.kind().fullName(), days.get(0));
                    choices.values().forEach(choice -> choice.accept(draft));
                    return isPlain(draft.scenario());
                });
    }

    /** Tries one incident and keeps it where it is plainer than what was found before; whether that is enough. */
    private boolean isPlain(Scenario scenario) {
        Contrast contrast = twins.contrast(scenario, Depth.BARE);
        if (contrast.compareTo(plainest) > 0) {
            plainest = contrast;
            best = scenario;
        }
        return isFound();
    }

    /** Everything that can be chosen, or null where a field can be nothing that a request may state. */
    private Map<Object, List<Consumer<Draft>>> angles(Box box) {
        Map<Object, List<Consumer<Draft>>> angles = new LinkedHashMap<>();
        for (Slot slot : box.fields().keySet()) {
            if (isStated(slot)) {
                List<Consumer<Draft>> choices = choices(slot, fields.asked(slot, box));
                if (choices.isEmpty()) {
                    return null;
                }
                angles.put(slot, choices);
            }
        }
        angles.put(
                "day",
                days.stream()
                        .<Consumer<Draft>>map(day -> draft -> draft.on(day))
                        .toList());
        for (Slot slot : others()) {
            if (isStated(slot) && !angles.containsKey(slot)) {
                List<Consumer<Draft>> choices = new ArrayList<>();
                choices.add(draft -> {});
                choices.addAll(choices(slot, fields.others(slot)));
                angles.put(slot, choices);
            }
        }
        return angles;
    }

    private static boolean isStated(Slot slot) {
        return slot.fact().equals(Slot.INCIDENT) || slot.fact().equals(Slot.CUSTOMER);
    }

    /** The fields that matter to other rules: those that say the same as this one come first. */
    private Set<Slot> others() {
        Rivals rivals = new Rivals(rules.catalogue());
        List<Region> near = new ArrayList<>();
        before.rule().acts().forEach(act -> rules.saying(rivals.key(act)).forEach(spoken -> near.add(spoken.region())));
        Set<Slot> slots = new LinkedHashSet<>(Grid.of(near).slots());
        slots.addAll(grid.slots());
        return slots;
    }

    private static List<Consumer<Draft>> choices(Slot slot, List<Object> values) {
        List<Consumer<Draft>> choices = new ArrayList<>();
        for (Object value : values) {
            choices.add(
                    value == null && slot.field().initial() != null ? draft -> {} : draft -> draft.state(slot, value));
        }
        return choices;
    }
}
