package amends.drools.tables;

import amends.policy.PolicyProblem;
import amends.policy.Position;

/** What makes a whole file, or what follows in it, unreadable. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    final transient PolicyProblem problem;

    Unreadable(PolicyProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    Unreadable(String code, Position at, String message) {
        this(PolicyProblem.of(code, at, message));
    }
}
