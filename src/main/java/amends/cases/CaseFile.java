package amends.cases;

import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.testing.Case;
import amends.testing.Expectation;
import amends.testing.Step;
import amends.wire.EvaluationRequest;
import amends.yaml.Problems;
import amends.yaml.YamlMap;
import amends.yaml.YamlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the readers of one file of cases share: its defaults, the names that are taken, and the cases so far. */
final class CaseFile {

    /** How many problems of one file are told, besides the one that there are more. */
    static final int MAX_PROBLEMS = 200;

    private static final int MAX_NAME = 300;

    private final String policy;
    private final Problems problems;
    private final FactBinder binder;
    private final Map<String, Position> names = new HashMap<>();
    private final List<Case> cases = new ArrayList<>();
    private CaseRequest stated = CaseRequest.empty();
    private Expected expected = new Expected();

    CaseFile(String policy, Problems problems, FactBinder binder) {
        this.policy = policy;
        this.problems = problems;
        this.binder = binder;
    }

    /** Sets what every case starts from. */
    void defaults(CaseRequest defaults, Expected expectedByDefault) {
        this.stated = defaults;
        this.expected = expectedByDefault;
    }

    /** What the defaults state and what a case states over them. */
    CaseRequest request(YamlMap one) {
        return stated.copy().state(one, true);
    }

    /** The name of a case, a table or a timeline, its white space simple, or null where it has none. */
    String name(YamlMap one) {
        one.require("name");
        YamlText name = one.text("name");
        if (name != null && name.value().length() > MAX_NAME) {
            problems.add("too-large", name.at(), "a name has at most " + MAX_NAME + " characters");
            return null;
        }
        return name == null ? null : name.value().strip().replaceAll("\\s+", " ");
    }

    /**
     * A step of a case, or null where it has problems.
     *
     * @param asks whether it must expect something
     */
    Step step(CaseRequest request, Expected own, boolean asks, Position at) {
        List<Expectation> all = own.orElse(expected);
        if (asks && all.isEmpty() && !own.isUnread() && !expected.isUnread()) {
            problems.add(
                    PolicyProblem.of("expects-nothing", at, "nothing is expected here, so nothing can be found wrong")
                            .expecting("recommends, fires, clocks or the like under expect", null));
        }
        EvaluationRequest bound = binder.bind(request, at);
        return bound == null ? null : new Step(bound.situation(), bound.asOf(), all, at);
    }

    /** Adds a case; a null step or name, whose problem was told, leaves it out. */
    void add(String name, List<Step> steps, Position at) {
        if (name != null) {
            Position first = names.putIfAbsent(name, at);
            if (first != null) {
                problems.add(
                        "duplicate-case",
                        at,
                        "there are two cases named " + Values.quoted(name) + "; the first is on line " + first.line());
            }
        }
        if (name != null && !steps.isEmpty() && !steps.contains(null)) {
            cases.add(new Case(policy, name, steps, at));
        }
    }

    /** Whether so much is wrong already that nobody would read on. */
    boolean isFull() {
        return problems.count() > MAX_PROBLEMS;
    }

    List<Case> cases() {
        return cases;
    }
}
