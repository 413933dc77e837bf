package amends.testing;

import java.util.List;

/**
 * What came of one case.
 *
 * @param one the case
 * @param steps what came of its steps, up to and with the first that failed
 */
public record CaseResult(Case one, List<StepResult> steps) {

    public CaseResult {
        steps = List.copyOf(steps);
    }

    /** Whether all is as expected. */
    public boolean holds() {
        return steps.stream().allMatch(StepResult::holds);
    }
}
