package amends.cli;

import java.util.List;

/** A line that cannot be evaluated. */
final class RowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<RowProblem> problems;

    RowException(List<RowProblem> problems) {
        super(problems.toString(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    RowException(RowProblem problem) {
        this(List.of(problem));
    }

    List<RowProblem> problems() {
        return problems;
    }
}
