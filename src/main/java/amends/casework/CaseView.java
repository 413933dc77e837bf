package amends.casework;

import amends.incident.Situation;
import amends.recommendation.Plan;
import java.util.List;

/**
 * An incident as it is shown.
 *
 * @param head where it stands
 * @param situation what is known of it, or null where the rules in force do not know its kind any more
 * @param events what happened, by seq
 * @param plan what to do now, or null where no plan can be made; {@code head.problem} says why
 * @param ledger what the customer got and is still to get
 */
public record CaseView(CaseHead head, Situation situation, List<CaseEvent> events, Plan plan, CaseLedger ledger) {

    public CaseView {
        events = List.copyOf(events);
    }
}
