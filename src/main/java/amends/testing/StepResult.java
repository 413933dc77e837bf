package amends.testing;

import amends.recommendation.Observation;
import java.util.List;

/**
 * What came of one step.
 *
 * @param step the step
 * @param seen the evaluation, or null where the situation could not be evaluated
 * @param refusal why it could not be, or null
 * @param failures the expectations that were not met
 */
public record StepResult(Step step, Observation seen, String refusal, List<Failure> failures) {

    public StepResult {
        failures = List.copyOf(failures);
    }

    /** Whether all is as expected. */
    public boolean holds() {
        return refusal == null && failures.isEmpty();
    }
}
