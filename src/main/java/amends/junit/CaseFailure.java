package amends.junit;

import amends.policy.PolicySet;
import amends.testing.Asked;
import amends.testing.CaseResult;
import amends.testing.Failure;
import amends.testing.Reason;
import amends.testing.Reasons;
import amends.testing.StepResult;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/** Says why a case does not hold, with both sides for whoever compares them. */
final class CaseFailure {

    private static final String MARGIN = "%n    ".formatted();

    private CaseFailure() {}

    /**
     * The failure of the last step that was run.
     *
     * @param policies the policies that were held to the case
     */
    static AssertionFailedError of(CaseResult result, PolicySet policies) {
        StepResult failed = result.steps().get(result.steps().size() - 1);
        if (failed.refusal() != null) {
            return new AssertionFailedError(failed.step().at() + ": it cannot be evaluated: " + failed.refusal());
        }
        return new AssertionFailedError(
                each(failed.failures(), failure -> told(failure, failed, policies)),
                each(failed.failures(), Failure::expected),
                each(failed.failures(), Failure::actual));
    }

    private static String each(List<Failure> failures, Function<Failure, String> line) {
        return failures.stream().map(line).collect(Collectors.joining("%n".formatted()));
    }

    private static String told(Failure failure, StepResult failed, PolicySet policies) {
        StringBuilder told = new StringBuilder()
                .append(failure.expectation().at())
                .append(": ")
                .append(Asked.of(failure.expectation()))
                .append(MARGIN)
                .append("expected ")
                .append(failure.expected())
                .append(MARGIN)
                .append("but it is ")
                .append(failure.actual());
        for (Reason reason : Reasons.of(failure, failed.seen(), policies)) {
            told.append(MARGIN)
                    .append("why: ")
                    .append(reason.rule() == null ? "" : "\"" + reason.rule() + "\" ")
                    .append(reason.at() == null ? "" : reason.at() + " ")
                    .append(reason.told());
        }
        return told.toString();
    }
}
