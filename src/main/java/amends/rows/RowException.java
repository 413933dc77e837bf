package amends.rows;

import java.util.List;

/** A line that cannot be evaluated. */
public final class RowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<RowProblem> problems;

    /** @param problems all that is wrong with it */
    public RowException(List<RowProblem> problems) {
        super(problems.toString(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** @param problem what is wrong with it */
    public RowException(RowProblem problem) {
        this(List.of(problem));
    }

    /** All that is wrong with it. */
    public List<RowProblem> problems() {
        return problems;
    }
}
