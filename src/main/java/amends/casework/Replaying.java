package amends.casework;

import amends.decision.Decision;
import amends.decision.Logbook;
import amends.incident.SituationException;
import amends.policy.TooMuchEffortException;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import java.util.List;

/** Looks up decisions, and makes them again from what was stored with them. */
public final class Replaying {

    private final Transactions transactions;
    private final Recalling recalling;
    private final Notation notation;
    private final Logbook logbook;

    /**
     * @param recalling brings back what decisions were made of
     * @param logbook decisions that are not yet in the database
     */
    public Replaying(Transactions transactions, Recalling recalling, Notation notation, Logbook logbook) {
        this.transactions = transactions;
        this.recalling = recalling;
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
        Recalled then = recalling.of(decision);
        try {
            Plan made = Recommender.evaluate(then.policies(), then.situation(), decision.asOf());
            Plan plan = then.judged() ? made : Judging.remarked(made);
            return new Replayed(decision, notation.text(plan, id).equals(decision.plan()), plan);
        } catch (SituationException | TooMuchEffortException e) {
            throw new ReplayException("decision \"" + id + "\" cannot be made again: " + e.getMessage());
        }
    }
}
