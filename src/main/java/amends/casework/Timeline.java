package amends.casework;

import amends.decision.Decision;
import amends.recommendation.Plan;
import java.time.Instant;
import java.util.List;

/**
 * What happened to an incident, and what will be recommended when if nothing else happens.
 *
 * @param view the incident as it stands
 * @param decisions its decisions, in order
 * @param ahead the plans to come, in order: the first is that of now, each of the others is the first that says something
 *     else than the one before; none where no plan can be made
 * @param cut where looking ahead ended before the last change, or null
 */
public record Timeline(CaseView view, List<Decision> decisions, List<Plan> ahead, Cut cut) {

    public Timeline {
        decisions = List.copyOf(decisions);
        ahead = List.copyOf(ahead);
    }

    /**
     * Where looking ahead ended, though something changes there.
     *
     * @param at the change that was not looked at
     * @param why in words
     */
    public record Cut(Instant at, String why) {}
}
