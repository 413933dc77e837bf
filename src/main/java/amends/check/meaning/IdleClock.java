package amends.check.meaning;

import amends.check.Witness;
import amends.check.meaning.Places.Place;
import amends.policy.Act;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A rule that waits for the clock of a promise that no rule makes to such an incident. */
final class IdleClock {

    /** A resolve clock runs wherever a request says when something is due, those of messages wherever one was told. */
    private static final Set<String> BY_PROMISE_ALONE = Set.of("firstResponse", "nextUpdate");

    private static final Slot PROMISE = new Slot(StandardFacts.CLOCK.name(), StandardFacts.CLOCK.field("promise"));

    private final Rule rule;
    private final List<Place> places;

    /** @param places all places of the rule */
    IdleClock(Rule rule, List<Place> places) {
        this.rule = rule;
        this.places = places;
    }

    /** Tells of the rule if wherever it could fire, it would wait for such a clock. */
    void check(Findings findings) {
        List<Term.Beside> idle = new ArrayList<>();
        for (Place place : places) {
            if (!place.region().whole()) {
                return;
            }
            for (Box box : place.region().boxes()) {
                Term.Beside clock = idle(box, made(place.search().rules()));
                if (clock == null) {
                    return;
                }
                idle.add(clock);
            }
        }
        Witness witness = idle.isEmpty() ? null : witness();
        if (witness != null) {
            Term.Beside clock = idle.get(0);
            boolean one = idle.stream().allMatch(other -> other.at().equals(clock.at()));
            findings.tell(
                    NeverFires.CODE,
                    one ? clock.at() : rule.at(),
                    "",
                    "this rule can never fire: no rule promises " + String.join(" or ", promises(clock))
                            + " to such an incident, so no such clock runs",
                    witness);
        }
    }

    /** The promises that some rule makes to incidents of a kind. */
    private static Set<String> made(KindRules kind) {
        Set<String> made = new TreeSet<>();
        for (Region promise : kind.promises()) {
            if (!promise.isNowhere()) {
                for (Act act : promise.rule().acts()) {
                    made.add(((Act.Promise) act).sort().wireName());
                }
            }
        }
        return made;
    }

    private static Term.Beside idle(Box box, Set<String> made) {
        return box.beside().stream()
                .filter(fact -> fact.present() && fact.fact().equals(StandardFacts.CLOCK.name()))
                .filter(clock -> promises(clock).stream()
                        .allMatch(promise -> BY_PROMISE_ALONE.contains(promise) && !made.contains(promise)))
                .findFirst()
                .orElse(null);
    }

    /** Whose clock a pattern can be. */
    private static Set<String> promises(Term.Beside clock) {
        Set<String> promises = new TreeSet<>();
        clock.ways()
                .forEach(way ->
                        way.allowed(PROMISE).values().samples().forEach(promise -> promises.add((String) promise)));
        return promises;
    }

    /** An incident that is otherwise as the rule asks. */
    private Witness witness() {
        return places.stream()
                .flatMap(place -> place.region().boxes().stream()
                        .map(box -> place.search()
                                .first(
                                        new Box(box.fields(), box.atoms(), List.of(), box.terms()),
                                        Grid.of(List.of(place.region())),
                                        place.search().eras(place.rule()),
                                        plan -> !Says.names(plan, rule),
                                        plan -> "no such clock runs, and the rule does not fire")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
