package amends.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A rules folder that cannot serve, with every problem found in it, in the order of the files. */
public final class PolicyProblemsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PolicyProblem> problems;

    /** @param problems what is wrong; at least one */
    public PolicyProblemsException(List<PolicyProblem> problems) {
        super(problems.stream().sorted().distinct().map(PolicyProblem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    /** What is wrong, in order and none twice. */
    public List<PolicyProblem> problems() {
        return problems;
    }
}
