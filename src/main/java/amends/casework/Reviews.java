package amends.casework;

import amends.casework.Deciding.Occasion;
import amends.decision.Decision.Cause;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Looks at incidents again when nobody asks: because time passed, or because other rules came into force. */
public final class Reviews {

    private final Transactions transactions;
    private final Deciding deciding;
    private final InstantSource clock;

    Reviews(Transactions transactions, Deciding deciding, InstantSource clock) {
        this.transactions = transactions;
        this.deciding = deciding;
        this.clock = clock;
    }

    /**
     * Looks at an incident whose time has come; the deadline is gone in the same transaction. One that was overtaken by
     * something else, or seen to before, changes nothing: so the same deadline can be told any number of times.
     *
     * @param deadline the instant that was waited for; whoever tells it knows that it has come
     * @return whether the incident was evaluated again
     */
    public boolean due(String id, Instant deadline) {
        Instant told = now();
        return transactions.write(session -> {
            CaseHead head = session.cases().lock(id).orElse(null);
            session.deadlines().done(id, deadline);
            if (head == null
                    || head.nextChangeAt() == null
                    || head.nextChangeAt().getEpochSecond() != deadline.getEpochSecond()) {
                return false;
            }
            // The clock may have been set back since it told that the instant had come.
            Instant asOf = head.notBefore(told.isBefore(deadline) ? deadline : told);
            Occasion occasion = new Occasion(Cause.DEADLINE, "deadline", asOf, deadline, null);
            decide(session, head, occasion);
            return true;
        });
    }

    private void decide(Session session, CaseHead head, Occasion occasion) {
        CaseState state = CaseState.of(session.cases().events(head.id()));
        session.cases()
                .update(deciding.decide(session, head, state, occasion, occasion.asOf())
                        .head());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
