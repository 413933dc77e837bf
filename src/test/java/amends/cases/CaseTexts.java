package amends.cases;

import amends.testing.CaseResult;
import amends.testing.Failure;
import amends.testing.StepResult;
import java.util.ArrayList;
import java.util.List;

/** Tells what came of cases, one line for each thing that is not as expected. */
public final class CaseTexts {

    private CaseTexts() {}

    /** What is not as expected; empty where all is. */
    public static List<String> told(CaseResult result) {
        List<String> told = new ArrayList<>();
        for (StepResult step : result.steps()) {
            if (step.refusal() != null) {
                told.add(step.step().at() + ": " + step.refusal());
            }
            for (Failure failure : step.failures()) {
                told.add(failure.expectation().at() + ": expected " + failure.expected() + ", but it is "
                        + failure.actual());
            }
        }
        return told;
    }
}
