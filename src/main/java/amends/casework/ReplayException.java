package amends.casework;

import amends.incident.SituationException;
import amends.incident.SituationProblem;
import java.util.List;

/** A decision that cannot be made again. */
public final class ReplayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<SituationProblem> problems;

    /** @param message which decision, and what is missing */
    public ReplayException(String message) {
        super(message);
        this.problems = List.of();
    }

    /**
     * @param message which decision, and under which release
     * @param misfit what of its situation does not fit the rules of that release
     */
    public ReplayException(String message, SituationException misfit) {
        super(
                message + ": "
                        + (misfit.problems().size() == 1
                                ? misfit.problems().get(0)
                                : misfit.problems().size() + " things do not fit; errors lists them"),
                misfit);
        this.problems = misfit.problems();
    }

    /** What of the situation does not fit, each with its place in the stored request; or none. */
    public List<SituationProblem> problems() {
        return problems;
    }
}
