package amends.casework;

import amends.decision.Decision;
import amends.decision.Logbook;
import amends.incident.SituationException;
import amends.policy.TooMuchEffortException;
import amends.recommendation.Plan;
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
     * @param same whether it is the plan of then, letter by letter but for the release that it names
     * @param plan the plan of now, which names the release under which it was made
     */
    public record Replayed(Decision decision, boolean same, Plan plan) {

        /** Whether it was made under another release than then. */
        public boolean isElsewhere() {
            return !plan.release().equals(decision.release());
        }
    }

    /**
     * Makes a decision again.
     *
     * @throws NoSuchDecisionException where there is none
     * @throws ReplayException where it cannot be made again: what it was made of was erased, or its release is not there
     */
    public Replayed replay(String id) {
        return again(recalling.of(find(id)));
    }

    /**
     * Makes a decision again under a release: the hash of one that is stored, or {@code current}.
     *
     * @throws NoSuchDecisionException where there is no such decision
     * @throws ReplayException where it cannot be made again, or that release cannot make it
     */
    public Replayed replay(String id, String release) {
        Decision decision = find(id);
        return again(recalling.of(decision, recalling.release(release)));
    }

    private Replayed again(Recalled then) {
        Decision decision = then.decision();
        try {
            Plan plan = Again.plan(then.policies(), then.situation(), decision.asOf(), then.judged());
            String told = notation.text(Again.asOfRelease(plan, decision.release()), decision.id());
            return new Replayed(decision, told.equals(decision.plan()), plan);
        } catch (SituationException e) {
            throw new ReplayException(Recalling.refused(decision, then.policies()), e);
        } catch (TooMuchEffortException e) {
            throw new ReplayException(Recalling.refused(decision, then.policies()) + ": " + e.getMessage());
        }
    }
}
