package amends.serving;

import amends.policy.PolicyProblem;
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
}
