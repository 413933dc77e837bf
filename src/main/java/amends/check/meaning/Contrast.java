package amends.check.meaning;

import amends.policy.Rule;
import amends.promise.Clock;
import amends.recommendation.Observation;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** How plainly two evaluations of one incident differ, in what a test case can ask for; the plainest comes last. */
enum Contrast {
    /** Not at all. */
    NONE,
    /** Only by the rules that fire. */
    FIRES,
    /** One cannot be evaluated. */
    REFUSED,
    /** By the moment at which the plan changes. */
    CHANGES,
    /** By how a promise's clock stands, or by its instants. */
    CLOCKS,
    /** By what is recommended or withheld. */
    PLAN;

    /** How two evaluations differ. */
    static Contrast of(Observation one, Observation other) {
        Plan plan = one.plan();
        Plan second = other.plan();
        if (!given(plan).equals(given(second)) || !withheld(plan).equals(withheld(second))) {
            return PLAN;
        }
        if (!clocks(plan).equals(clocks(second))) {
            return CLOCKS;
        }
        if (!Objects.equals(plan.nextChangeAt(), second.nextChangeAt())) {
            return CHANGES;
        }
        return fired(one).equals(fired(other)) ? NONE : FIRES;
    }

    private static Map<Object, Integer> given(Plan plan) {
        Map<Object, Integer> given = new HashMap<>();
        for (Recommendation one : plan.recommendations()) {
            Object money = one instanceof Recommendation.Compensate gift ? gift.amount() : null;
            given.merge(Arrays.asList(one.action(), one.name(), money), 1, Integer::sum);
        }
        return given;
    }

    private static Set<Object> withheld(Plan plan) {
        return plan.withheld().stream()
                .map(one -> List.of(one.name(), one.reason()))
                .collect(Collectors.toSet());
    }

    private static Set<Object> clocks(Plan plan) {
        return plan.clocks().stream().map(Contrast::clock).collect(Collectors.toSet());
    }

    private static Object clock(Clock clock) {
        return List.of(clock.sort(), clock.state(), clock.targetAt(), clock.dueAt());
    }

    private static Set<String> fired(Observation seen) {
        return seen.fired().stream().map(Rule::name).collect(Collectors.toSet());
    }
}
