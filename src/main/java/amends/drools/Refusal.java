package amends.drools;

import amends.policy.PolicyProblem;

/** Leaves the construct being read; whoever can go on after it records the problem. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong, or null where the tokenizer has told it already. */
    final transient PolicyProblem problem;

    Refusal(PolicyProblem problem) {
        super(problem == null ? "already told" : problem.toString(), null, false, false);
        this.problem = problem;
    }

    boolean isAlreadyTold() {
        return problem == null;
    }
}
