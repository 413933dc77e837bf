package amends.recommendation;

import amends.incident.Situation;
import amends.policy.Rule;
import java.util.List;

/**
 * One evaluation: what went into it, and what came of it.
 *
 * @param situation as it was evaluated, the ledger included
 * @param plan the plan
 * @param fired the rules whose conditions hold and that are in force, those that promise first
 */
public record Evaluated(Situation situation, Plan plan, List<Rule> fired) {

    public Evaluated {
        fired = List.copyOf(fired);
    }
}
