package amends.backtest;

import amends.incident.LedgerSnapshot;
import amends.incident.SituationException;
import amends.policy.PolicySet;
import amends.policy.TooMuchEffortException;
import amends.recommendation.CompiledPolicySet;
import java.util.List;

/**
 * One set of policies on its way through the past. Incidents are followed by many threads as if nothing had been given
 * before; then each is settled in its turn, and followed again where the ledger could make a difference. So the outcome is
 * that of following them one after the other.
 */
final class Rehearsal {

    private final Follower follower;
    private final RunningLedger ledger;
    private final PolicySet policies;

    Rehearsal(CompiledPolicySet policies, Conduct conduct) {
        // The same answers as the engine's, in two thirds of the time: an incident is asked about again and again, and
        // a
        // kind has few rules.
        this.follower = new Follower(policies.interpreted(), conduct);
        this.policies = policies.policies();
        this.ledger = new RunningLedger(policies.policies().library());
    }

    /** The outcome as if nothing had been given before; for any thread. */
    Attempt alone(PastIncident past) {
        return follow(past, LedgerSnapshot.EMPTY);
    }

    /** The outcome in its turn; for one thread, in the order of the incidents. */
    Attempt settled(Attempt alone) {
        if (!(alone instanceof Attempt.Followed followed)) {
            return alone;
        }
        LedgerSnapshot snapshot = ledger.at(alone.past());
        Attempt settled = ledger.binds(followed.course(), snapshot) ? follow(alone.past(), snapshot) : alone;
        recall(settled);
        return settled;
    }

    /** Enters in the ledger what an incident got; for one thread, in the order of the incidents. */
    void recall(Attempt settled) {
        if (settled instanceof Attempt.Followed last) {
            ledger.enter(last.course());
        }
    }

    List<Exhaustion> exhaustions() {
        return ledger.exhaustions();
    }

    private Attempt follow(PastIncident past, LedgerSnapshot snapshot) {
        String kind = past.situation().kind();
        if (policies.kind(kind) == null) {
            return new Attempt.Refused(past, "unknown kind " + kind);
        }
        try {
            return new Attempt.Followed(follower.follow(past, snapshot));
        } catch (SituationException | TooMuchEffortException e) {
            return new Attempt.Refused(past, e.getMessage());
        } catch (RuntimeException ours) {
            // One incident that we fail on must not cost the other million.
            return new Attempt.Refused(past, "an error in the program itself: " + ours);
        }
    }
}
