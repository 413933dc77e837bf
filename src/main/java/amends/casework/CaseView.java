package amends.casework;

import amends.incident.Situation;
import amends.promise.Clock;
import amends.recommendation.Plan;
import java.util.Comparator;
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

    /**
     * The clocks of promises that can still be kept, and of those that were broken and wait still, what is due first before;
     * none in a pause, once it is resolved, or without a plan.
     */
    public List<Clock> running() {
        if (plan == null) {
            return List.of();
        }
        CaseState state = CaseState.of(events);
        return plan.clocks().stream()
                .filter(clock -> BoardPlace.isOpen(clock, state))
                .sorted(Comparator.comparing(Clock::dueAt).thenComparing(Clock::sort))
                .toList();
    }
}
