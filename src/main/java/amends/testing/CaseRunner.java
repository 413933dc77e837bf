package amends.testing;

import amends.incident.SituationException;
import amends.policy.TooMuchEffortException;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Observation;
import amends.recommendation.Recommender;
import amends.recommendation.Recommender.Depth;
import java.util.ArrayList;
import java.util.List;

/** Holds policies to cases. Safe for any number of threads. */
public final class CaseRunner {

    private final CompiledPolicySet policies;

    /** @param policies the policies; cases are bound to their kinds */
    public CaseRunner(CompiledPolicySet policies) {
        this.policies = policies;
    }

    /** Runs a case, up to the first step that fails, with the whole plan of each step. */
    public CaseResult run(Case one) {
        List<StepResult> results = new ArrayList<>();
        for (Step step : one.steps()) {
            StepResult result = run(step);
            results.add(result);
            if (!result.holds()) {
                break;
            }
        }
        return new CaseResult(one, results);
    }

    private StepResult run(Step step) {
        try {
            Observation seen = Recommender.observe(policies, step.situation(), step.asOf(), Depth.FULL);
            return new StepResult(step, seen, null, failures(step, seen));
        } catch (SituationException | TooMuchEffortException e) {
            return new StepResult(step, null, e.getMessage(), List.of());
        }
    }

    /** Whether a case holds; only as much of the plans is made as it asks for. */
    public boolean holds(Case one) {
        return one.steps().stream().allMatch(this::holds);
    }

    private boolean holds(Step step) {
        try {
            Observation seen = Recommender.observe(policies, step.situation(), step.asOf(), depth(step));
            return step.expected().stream().allMatch(expected -> Comparison.of(expected, seen) == null);
        } catch (SituationException | TooMuchEffortException e) {
            return false;
        }
    }

    private static Depth depth(Step step) {
        Depth depth = Depth.BARE;
        for (Expectation expected : step.expected()) {
            if (expected instanceof Expectation.NextChangeAt) {
                return Depth.FULL;
            }
            if (expected instanceof Expectation.Says) {
                depth = Depth.WORDED;
            }
        }
        return depth;
    }

    private static List<Failure> failures(Step step, Observation seen) {
        List<Failure> failures = new ArrayList<>();
        for (Expectation expected : step.expected()) {
            Failure failure = Comparison.of(expected, seen);
            if (failure != null) {
                failures.add(failure);
            }
        }
        return failures;
    }
}
