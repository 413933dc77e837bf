package amends.check.meaning;

import amends.policy.Kind;
import amends.policy.Rule;
import amends.promise.BusinessCalendar;
import amends.recommendation.Recommender.Depth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Looks among the incidents of one kind for one that tells two versions of a rule apart. */
final class Hunt {

    /** So many incidents are tried for each part of the difference. */
    private static final int TRIES = 400;

    /** So many when it is looked ahead as well, which takes far longer. */
    private static final int LATER_TRIES = 24;

    private final Change change;
    private final KindRules rules;
    private final Scenes scenes;
    private final Twins twins;
    private final Region before;
    private final Region after;
    private final List<Instant> days;
    private final FieldAngles fields;
    private final ActAngles acts;
    private final BesideAngles beside;
    private final Grid grid;
    private final Contrast enough;
    private Depth depth = Depth.BARE;
    private int most = TRIES;
    private Scenario best;
    private Contrast plainest = Contrast.NONE;

    Hunt(Change change, Twins twins) {
        this.change = change;
        this.rules = change.rules();
        this.scenes = new Scenes(rules);
        this.twins = twins;
        this.before = change.before();
        this.after = change.after();
        this.grid = Grid.of(rules.all());
        this.days = Days.of(before.rule(), after == null ? null : after.rule(), rules);
        this.fields = new FieldAngles(grid, before, after, days.get(0));
        Map<String, BusinessCalendar> calendars =
                twins.original().policies().library().calendars();
        List<Rule> versions = after == null ? List.of(before.rule()) : List.of(before.rule(), after.rule());
        this.acts = new ActAngles(versions, calendars, days.get(0));
        this.beside = new BesideAngles(rules, calendars, days.get(0));
        beside.ask(before.boxes());
        beside.ask(after == null ? List.of() : after.boxes());
        this.enough = before.rule().isPromise() ? Contrast.CLOCKS : Contrast.PLAN;
    }

    Kind kind() {
        return change.kind();
    }

    /** The fields of which the two versions ask something else. */
    Set<String> telling() {
        return fields.changed().stream().map(Slot::name).collect(Collectors.toSet());
    }

    /** The incident that tells them apart most plainly, or null where none was found. */
    Scenario best() {
        return best;
    }

    /** How plainly it does. */
    Contrast plainest() {
        return plainest;
    }

    /** Looks where only one of them fires, then where both do, and then at what comes later. */
    void search() {
        List<Box> where = new ArrayList<>(change.parts() == null ? List.of() : change.parts());
        if (after != null && (change.parts() == null || doesOtherwise())) {
            where.addAll(both());
        }
        all(where);
        if (plainest == Contrast.NONE) {
            depth = Depth.FULL;
            most = LATER_TRIES;
            all(where);
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
            if (isOver() || tries(part)) {
                return;
            }
        }
    }

    /** Whether nothing more need be tried, or may be. */
    boolean isOver() {
        return plainest.compareTo(enough) >= 0 || twins.isSpent();
    }

    private boolean tries(Box box) {
        Angles angles = angles(box);
        return angles != null
                && Odometer.any(angles.all(), most, choices -> {
                    Draft draft = new Draft(scenes, rules.kind().fullName(), days.get(0));
                    angles.order().forEach(concern -> choices.get(concern).accept(draft));
                    return isPlain(draft.scenario());
                });
    }

    /** Tries one incident and keeps it where it is plainer than what was found before; whether that is enough. */
    private boolean isPlain(Scenario scenario) {
        Contrast contrast = twins.contrast(scenario, depth);
        if (contrast.compareTo(plainest) > 0) {
            plainest = contrast;
            best = scenario;
        }
        return isOver();
    }

    /** Everything that can be chosen, or null where a field can be nothing that a request may state. */
    private Angles angles(Box box) {
        Angles angles = new Angles();
        for (Slot slot : box.fields().keySet()) {
            if (isStated(slot)) {
                angles.asked(slot, fields.asked(slot, box));
                if (!angles.has(slot)) {
                    return null;
                }
            }
        }
        acts.add(box, angles);
        beside.add(box, angles);
        angles.add(
                "day",
                days.stream()
                        .<Consumer<Draft>>map(day -> draft -> draft.on(day))
                        .toList());
        for (Slot slot : others()) {
            if (isStated(slot) && !box.fields().containsKey(slot)) {
                angles.values(slot, fields.others(slot));
            }
        }
        acts.addLast(angles);
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
}
