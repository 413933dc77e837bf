package amends.incident;

import java.util.List;
import java.util.stream.Collectors;

/** A situation that cannot be evaluated, with every problem found in it. */
public final class SituationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<SituationProblem> problems;

    /** @param problems what is wrong; at least one */
    public SituationException(List<SituationProblem> problems) {
        super(problems.stream().map(SituationProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** One thing is wrong. */
    public SituationException(SituationProblem problem) {
        this(List.of(problem));
    }

    /** What is wrong. */
    public List<SituationProblem> problems() {
        return problems;
    }
}
