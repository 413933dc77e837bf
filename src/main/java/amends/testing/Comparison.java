package amends.testing;

import amends.policy.Rule;
import amends.promise.Clock;
import amends.recommendation.Observation;
import amends.recommendation.Plan;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Compares what a case expects with what a plan says. */
final class Comparison {

    private final Observation seen;
    private final Plan plan;

    private Comparison(Observation seen) {
        this.seen = seen;
        this.plan = seen.plan();
    }

    /** How the plan is not what is expected, or null where it is. */
    static Failure of(Expectation expected, Observation seen) {
        return new Comparison(seen).compare(expected);
    }

    private Failure compare(Expectation expected) {
        if (expected instanceof Expectation.Recommends exactly) {
            return Difference.of(exactly.all(), plan).isNone()
                    ? null
                    : new Failure(expected, list(exactly.all()), said());
        }
        if (expected instanceof Expectation.RecommendsAtLeast least) {
            boolean met = plan.recommendations().stream().anyMatch(least.wanted()::isMetBy);
            return met ? null : new Failure(expected, least.wanted().toString(), said());
        }
        if (expected instanceof Expectation.DoesNotRecommend never) {
            boolean met = plan.recommendations().stream().noneMatch(never.wanted()::isMetBy);
            return met ? null : new Failure(expected, "no " + never.wanted(), said());
        }
        if (expected instanceof Expectation.Fires rule) {
            boolean fired = seen.fired().stream().map(Rule::name).anyMatch(rule.rule()::equals);
            return fired == rule.fires() ? null : new Failure(expected, fires(rule.fires()), fires(fired));
        }
        if (expected instanceof Expectation.ClockStands clock) {
            Clock is = clock(clock.sort().wireName());
            return same(expected, clock.state(), is == null ? null : is.state());
        }
        if (expected instanceof Expectation.ClockRunsTo clock) {
            Clock is = clock(clock.sort().wireName());
            return same(expected, clock.instant(), is == null ? null : clock.target() ? is.targetAt() : is.dueAt());
        }
        if (expected instanceof Expectation.Withholds withheld) {
            return withheld(withheld);
        }
        if (expected instanceof Expectation.Says says) {
            return same(expected, says.words(), words(says.name()));
        }
        return same(expected, ((Expectation.NextChangeAt) expected).instant(), plan.nextChangeAt());
    }

    private String said() {
        return list(plan.recommendations().stream().map(Wanted::of).toList());
    }

    private static String list(List<Wanted> all) {
        return all.isEmpty()
                ? Expectation.NONE
                : all.stream().map(Wanted::toString).collect(Collectors.joining(", "));
    }

    private static String fires(boolean fires) {
        return fires ? "fires" : "does not fire";
    }

    private Clock clock(String sort) {
        return plan.clocks().stream()
                .filter(clock -> clock.sort().wireName().equals(sort))
                .findFirst()
                .orElse(null);
    }

    /** Several of one name may be withheld; any of them will do. */
    private Failure withheld(Expectation.Withholds expected) {
        List<String> reasons = plan.withheld().stream()
                .filter(one -> one.name().equals(expected.name()))
                .map(Plan.Withheld::reason)
                .toList();
        boolean met = expected.reason() == null ? reasons.isEmpty() : reasons.contains(expected.reason());
        String is = reasons.isEmpty() ? Expectation.NONE : String.join("; ", reasons);
        return met ? null : new Failure(expected, orNone(expected.reason()), is);
    }

    private String words(String name) {
        return plan.recommendations().stream()
                .filter(one -> one.name().equals(name))
                .map(one -> one.origin().message())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Failure same(Expectation expectation, Object expected, Object actual) {
        return Objects.equals(expected, actual) ? null : new Failure(expectation, orNone(expected), orNone(actual));
    }

    private static String orNone(Object value) {
        return value == null ? Expectation.NONE : value.toString();
    }
}
