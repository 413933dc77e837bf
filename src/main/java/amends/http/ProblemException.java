package amends.http;

import java.util.Map;

/** Ends the answering of a request with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    /**
     * @param problem what went wrong
     * @param headers what the answer carries besides, by name
     */
    public ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    /** @param problem what went wrong */
    public ProblemException(Problem problem) {
        this(problem, Map.of());
    }

    /** What went wrong. */
    public Problem problem() {
        return problem;
    }

    /** What the answer carries besides. */
    Map<String, String> headers() {
        return headers;
    }
}
