package amends.testing.coverage;

import amends.policy.Act;
import amends.policy.Operand;
import amends.policy.Position;
import amends.policy.Rule;
import amends.promise.Clock;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import amends.recommendation.Observation;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which states the clocks of promises were seen. */
final class PromiseMarks {

    private final Map<Made, Set<ClockState>> seen = new HashMap<>();

    /**
     * A promise of a rule.
     *
     * @param tight whether its target is the promise itself, and can not be missed before it
     */
    private record Made(String rule, Position at, PromiseSort sort, boolean tight) {}

    /** Takes in what a rule promises. */
    void add(Rule rule) {
        made(rule).forEach(made -> seen.putIfAbsent(made, EnumSet.noneOf(ClockState.class)));
    }

    private static List<Made> made(Rule rule) {
        return rule.acts().stream()
                .filter(Act.Promise.class::isInstance)
                .map(Act.Promise.class::cast)
                .map(act -> new Made(rule.name(), rule.at(), act.sort(), isTight(act)))
                .toList();
    }

    private static boolean isTight(Act.Promise act) {
        return act.target() == null
                || (act.target() instanceof Operand.Constant && act.target().equals(act.within()));
    }

    /** Takes in how the clocks of the promises that were made stand. */
    void see(Observation observation) {
        for (Rule rule : observation.fired()) {
            if (rule.isPromise()) {
                made(rule).stream()
                        .filter(made -> isMade(made, rule, observation))
                        .forEach(made -> observation.plan().clocks().stream()
                                .filter(clock -> clock.sort() == made.sort())
                                .map(Clock::state)
                                .forEach(seen.get(made)::add));
            }
        }
    }

    private static boolean isMade(Made made, Rule rule, Observation observation) {
        return observation.plan().withheld().stream()
                .noneMatch(held -> held.rule().equals(rule.name())
                        && held.policy().equals(rule.policy())
                        && held.name().equals(made.sort().wireName()));
    }

    /** What came of it. */
    List<PromiseStates> states() {
        return seen.entrySet().stream()
                .map(entry -> states(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(PromiseStates::at).thenComparing(PromiseStates::sort))
                .toList();
    }

    private static PromiseStates states(Made made, Set<ClockState> states) {
        Set<ClockState> unseen = EnumSet.allOf(ClockState.class);
        unseen.removeAll(states);
        if (made.tight()) {
            unseen.remove(ClockState.TARGET_MISSED);
        }
        return new PromiseStates(made.rule(), made.at(), made.sort(), List.copyOf(states), List.copyOf(unseen));
    }
}
