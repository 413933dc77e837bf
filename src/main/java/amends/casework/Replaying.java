package amends.casework;

import amends.decision.Decision;
import amends.decision.Logbook;
import amends.incident.Situation;
import amends.incident.SituationException;
import amends.policy.TooMuchEffortException;
import amends.promise.BusinessCalendar;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Looks up decisions, and makes them again from what was stored with them. */
public final class Replaying {

    private final Transactions transactions;
    private final Supplier<CompiledPolicySet> policies;
    private final Function<String, Optional<CompiledPolicySet>> releases;
    private final Function<String, Map<String, BusinessCalendar>> calendarsOf;
    private final Notation notation;
    private final Logbook logbook;

    /**
     * @param policies the policies in force
     * @param releases the policies of a release that is stored
     * @param calendarsOf the calendars of a release, by name
     * @param logbook decisions that are not yet in the database
     */
    public Replaying(
            Transactions transactions,
            Supplier<CompiledPolicySet> policies,
            Function<String, Optional<CompiledPolicySet>> releases,
            Function<String, Map<String, BusinessCalendar>> calendarsOf,
            Notation notation,
            Logbook logbook) {
        this.transactions = transactions;
        this.policies = policies;
        this.releases = releases;
        this.calendarsOf = calendarsOf;
        this.notation = notation;
        this.logbook = logbook;
    }

    /**
     * A decision.
     *
     * @throws NoSuchDecisionException where there is none
     */
    public Decision find(String id) {
        // Those that wait are asked first: what is written meanwhile is found after.
        return logbook.waiting(id)
                .or(() -> transactions.read(session -> session.decisions().find(id)))
                .orElseThrow(() -> new NoSuchDecisionException(id));
    }

    /**
     * All decisions about an incident, in order.
     *
     * @throws NoSuchIncidentException where there is no such incident
     */
    public List<Decision> of(String incidentId) {
        return transactions.read(session -> {
            if (session.cases().find(incidentId).isEmpty()) {
                throw new NoSuchIncidentException(incidentId);
            }
            return session.decisions().of(incidentId);
        });
    }

    /**
     * What came of a decision made again.
     *
     * @param same whether it is the plan of then, letter by letter
     * @param plan the plan of now
     */
    public record Replayed(Decision decision, boolean same, Plan plan) {}

    /**
     * Makes a decision again.
     *
     * @throws NoSuchDecisionException where there is none
     * @throws ReplayException where it cannot be made again: what it was made of was erased, or its release is not there
     */
    public Replayed replay(String id) {
        Decision decision = find(id);
        if (decision.masked()) {
            throw new ReplayException("decision \"" + id + "\" was stored with fields masked");
        }
        if (decision.erasedAt() != null || decision.situation() == null || decision.plan() == null) {
            throw new ReplayException("decision \"" + id + "\" was erased at " + decision.erasedAt());
        }
        CompiledPolicySet then = policies(decision);
        try {
            Situation stored = notation.situation(then.policies(), decision.situation());
            Situation situation = decision.clocksRelease().equals(decision.release())
                    ? stored
                    : stored.withPinned(calendarsOf.apply(decision.clocksRelease()));
            Plan made = Recommender.evaluate(then, situation, decision.asOf());
            Plan plan = notation.isJudged(decision.situation()) ? made : Judging.remarked(made);
            return new Replayed(decision, notation.text(plan, id).equals(decision.plan()), plan);
        } catch (SituationException | TooMuchEffortException e) {
            throw new ReplayException("decision \"" + id + "\" cannot be made again: " + e.getMessage());
        }
    }

    private CompiledPolicySet policies(Decision decision) {
        CompiledPolicySet inForce = policies.get();
        return inForce.policies().release().equals(decision.release())
                ? inForce
                : releases.apply(decision.release())
                        .orElseThrow(
                                () -> new ReplayException("decision \"" + decision.id() + "\" was made under release "
                                        + decision.release() + ", which is not stored; in force is "
                                        + inForce.policies().release()));
    }
}
