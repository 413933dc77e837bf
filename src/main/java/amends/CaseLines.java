package amends;

import amends.policy.PolicyProblem;
import amends.testing.Asked;
import amends.testing.Case;
import amends.testing.CaseResult;
import amends.testing.CaseRunner;
import amends.testing.Failure;
import amends.testing.StepResult;
import java.util.ArrayList;
import java.util.List;

/** Runs cases, and tells in a line each which fail, and where. */
final class CaseLines {

    private CaseLines() {}

    /**
     * Runs cases.
     *
     * @param unreadable what is wrong with cases that could not be read
     */
    static List<String> failures(CaseRunner runner, List<Case> cases, List<PolicyProblem> unreadable) {
        List<String> lines = new ArrayList<>();
        unreadable.forEach(problem -> lines.add(problem.toString()));
        cases.forEach(one -> {
            String line = failure(runner, one);
            if (line != null) {
                lines.add(line);
            }
        });
        return lines;
    }

    private static String failure(CaseRunner runner, Case one) {
        try {
            CaseResult result = runner.run(one);
            return result.holds()
                    ? null
                    : line(one, result.steps().get(result.steps().size() - 1));
        } catch (RuntimeException | StackOverflowError e) {
            return one.at() + ": " + one.name() + ": it cannot be evaluated: " + e;
        }
    }

    private static String line(Case one, StepResult step) {
        if (step.refusal() != null) {
            return step.step().at() + ": " + one.name() + ": it cannot be evaluated: " + step.refusal();
        }
        Failure first = step.failures().get(0);
        return first.expectation().at() + ": " + one.name() + ": " + Asked.of(first.expectation()) + ": expected "
                + first.expected() + "; found " + first.actual();
    }
}
