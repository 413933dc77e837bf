package amends.casework;

import amends.incident.Situation;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import java.time.Instant;

/** Makes plans again of what was stored. */
public final class Again {

    private Again() {}

    /**
     * The plan of a stored situation.
     *
     * @param judged whether limits and budgets were judged; where not, the plan says so again
     * @throws amends.incident.SituationException where these policies cannot evaluate it
     * @throws amends.policy.TooMuchEffortException likewise
     */
    public static Plan plan(CompiledPolicySet policies, Situation situation, Instant asOf, boolean judged) {
        Plan plan = Recommender.evaluate(policies, situation, asOf);
        return judged ? plan : Judging.remarked(plan);
    }

    /** The same plan as if a release had made it. */
    public static Plan asOfRelease(Plan plan, String release) {
        return new Plan(
                release,
                plan.asOf(),
                plan.recommendations(),
                plan.clocks(),
                plan.withheld(),
                plan.nextChangeAt(),
                plan.notes());
    }
}
