package amends.serving;

import amends.policy.PolicyProblem;
import amends.policy.PolicyProblemsException;
import java.time.Instant;
import java.util.List;

/**
 * A state of the rules that does not serve, and why.
 *
 * @param release its hash, or null where not even its files could be read
 * @param at when it was refused
 * @param reason in a sentence
 * @param problems what is wrong, each with its place; empty where nothing is wrong with the rules themselves
 */
public record Refusal(String release, Instant at, String reason, List<PolicyProblem> problems) {

    public Refusal {
        problems = List.copyOf(problems);
    }

    /** What was refused because of a failure; where it tells problems, they are the refusal's. */
    static Refusal of(Throwable failure, String release, Instant at) {
        if (failure instanceof PolicyProblemsException wrong) {
            int count = wrong.problems().size();
            String reason =
                    count == 1 ? "there is a problem in the rules" : "there are " + count + " problems in the rules";
            return new Refusal(release, at, reason, wrong.problems());
        }
        return new Refusal(release, at, "the rules could not be made ready: " + failure, List.of());
    }
}
