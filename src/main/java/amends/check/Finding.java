package amends.check;

import amends.policy.PolicyProblem;
import java.util.List;

/**
 * A problem of a policy, with the incidents that show it.
 *
 * @param problem what is wrong and where
 * @param witnesses incidents that evaluate as the problem says; empty where the text itself shows it
 */
public record Finding(PolicyProblem problem, List<Witness> witnesses) implements Comparable<Finding> {

    public Finding {
        witnesses = List.copyOf(witnesses);
    }

    /** A finding that the text itself shows. */
    public static Finding of(PolicyProblem problem) {
        return new Finding(problem, List.of());
    }

    @Override
    public int compareTo(Finding other) {
        return problem.compareTo(other.problem);
    }
}
