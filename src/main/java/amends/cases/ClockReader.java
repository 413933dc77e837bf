package amends.cases;

import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import amends.testing.Expectation;
import amends.yaml.Problems;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Reads what is expected of clocks: {@code resolve: BREACHED}, {@code resolve dueAt: 2026-11-22T19:10:00Z}. */
final class ClockReader {

    private static final List<String> STATES =
            Arrays.stream(ClockState.values()).map(Enum::name).toList();
    private static final List<String> INSTANTS = List.of("dueAt", "targetAt");

    private final Problems problems;
    private final Values values;

    ClockReader(Problems problems, Values values) {
        this.problems = problems;
        this.values = values;
    }

    /**
     * One expectation, or null where there is a problem.
     *
     * @param what the promise, and which of its instants where one is meant
     * @param whatAt where that stands
     * @param value the state or instant, or none
     * @param at where the expectation stands
     */
    Expectation read(List<Word> what, Position whatAt, Word value, Position at) {
        if (what.isEmpty() || what.size() > 2) {
            problems.add(PolicyProblem.of("unknown-value", whatAt, "this is no clock")
                    .expecting("a promise such as resolve, or resolve dueAt", Values.quoted(Word.join(what))));
            return null;
        }
        String sorts = "one of " + String.join(", ", PromiseSort.wireNames());
        if (!values.isOneOf("unknown-value", "there is no such promise", sorts, what.get(0), PromiseSort.wireNames())) {
            return null;
        }
        PromiseSort sort = PromiseSort.named(what.get(0).text()).orElseThrow();
        boolean none = value.text().equals(Expectation.NONE);
        if (what.size() == 1) {
            String states = "one of " + String.join(", ", STATES) + ", or none";
            boolean known =
                    none || values.isOneOf("unknown-value", "there is no such state of a clock", states, value, STATES);
            return known ? new Expectation.ClockStands(sort, none ? null : ClockState.valueOf(value.text()), at) : null;
        }
        if (!values.isOneOf(
                "unknown-value", "a clock has no such instant", "dueAt or targetAt", what.get(1), INSTANTS)) {
            return null;
        }
        Instant instant = none ? null : values.instant(value.text(), value.at());
        boolean target = what.get(1).text().equals("targetAt");
        return none || instant != null ? new Expectation.ClockRunsTo(sort, target, instant, at) : null;
    }
}
