package amends.folder;

import amends.policy.PolicyProblem;
import amends.policy.Position;
import java.util.List;
import java.util.TreeSet;

/** The problems found so far, in order, none twice. */
final class Problems {

    private final TreeSet<PolicyProblem> found = new TreeSet<>();

    void add(PolicyProblem problem) {
        found.add(problem);
    }

    void add(String code, Position at, String message) {
        add(PolicyProblem.of(code, at, message));
    }

    List<PolicyProblem> sorted() {
        return List.copyOf(found);
    }
}
