package amends.yaml;

import amends.policy.PolicyProblem;
import amends.policy.Position;
import java.util.List;
import java.util.TreeSet;

/** The problems found so far, in order, none twice. */
public final class Problems {

    private final TreeSet<PolicyProblem> found = new TreeSet<>();

    /** Adds one. */
    public void add(PolicyProblem problem) {
        found.add(problem);
    }

    /** Adds an error that needs nothing but its message. */
    public void add(String code, Position at, String message) {
        add(PolicyProblem.of(code, at, message));
    }

    /** How many there are. */
    public int count() {
        return found.size();
    }

    /** All of them, in the order of their places. */
    public List<PolicyProblem> sorted() {
        return List.copyOf(found);
    }
}
