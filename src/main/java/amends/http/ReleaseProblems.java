package amends.http;

import amends.http.Problem.Fault;
import amends.policy.PolicyProblemsException;
import amends.releasing.NoSuchReleaseException;
import amends.releasing.ReleaseRefusedException;
import java.util.List;
import java.util.Map;

/** Makes problems of what goes wrong with releases. */
public final class ReleaseProblems {

    private static final int MOST_FAULTS = 100;

    private ReleaseProblems() {}

    /** The problem, or null where it is of another sort. */
    static Problem of(Throwable thrown) {
        if (thrown instanceof NoSuchReleaseException) {
            return Problem.of(404, thrown.getMessage());
        }
        return thrown instanceof ReleaseRefusedException refused ? refused(refused) : null;
    }

    private static Problem refused(ReleaseRefusedException refused) {
        String type = switch (refused.why()) {
            case GATE -> "gate-closed";
            case SERVES_ANOTHER -> "serves-another";
            case CANNOT_SERVE -> "cannot-serve";
            case NOTHING_TO_DO -> "nothing-to-do";
        };
        String title = switch (refused.why()) {
            case GATE -> "The release does not pass a gate";
            case SERVES_ANOTHER -> "Another release serves than was expected";
            case CANNOT_SERVE -> "The release cannot serve here";
            case NOTHING_TO_DO -> "There is nothing to be done";
        };
        return new Problem(
                "/problems/" + type,
                title,
                409,
                refused.getMessage(),
                null,
                List.of(),
                refused.serves() == null ? Map.of() : Map.of("serves", refused.serves()));
    }

    /** Rules that cannot serve, with each problem and its place. */
    public static Problem of(PolicyProblemsException wrong) {
        int count = wrong.problems().size();
        return new Problem(
                "/problems/invalid-rules",
                "The rules cannot serve",
                422,
                count == 1 ? wrong.problems().get(0).toString() : count + " problems in the rules; errors lists them",
                null,
                wrong.problems().stream().limit(MOST_FAULTS).map(Fault::of).toList());
    }
}
