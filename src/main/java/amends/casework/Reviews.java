package amends.casework;

import amends.casework.Deciding.Occasion;
import amends.decision.Decision.Cause;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** Looks at incidents again when nobody asks: because time passed, or because other rules came into force. */
public final class Reviews {

    private static final int BATCH = 200;

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

    /** The release of the rules in force. */
    public String releaseInForce() {
        return deciding.policies().policies().release();
    }

    /**
     * Looks again at every incident that is not closed and was evaluated last by other rules than those in force. Where it
     * ends early, it goes on when it is called again; where several processes do it at once, each incident is looked at
     * once.
     *
     * @param isEnough asked before each incident; true to end early
     * @param failed told of incidents that could not be looked at; they are passed over
     * @return how many incidents were looked at
     */
    public int release(BooleanSupplier isEnough, BiConsumer<String, RuntimeException> failed) {
        String inForce = releaseInForce();
        int looked = 0;
        Set<String> releases = new HashSet<>();
        String other = another(inForce);
        while (other != null && releases.add(other)) {
            String after = "";
            for (List<String> ids = watched(other, after); !ids.isEmpty(); ids = watched(other, after)) {
                for (String id : ids) {
                    if (isEnough.getAsBoolean()) {
                        return looked;
                    }
                    try {
                        looked += release(id, inForce) ? 1 : 0;
                    } catch (StoreUnavailableException e) {
                        throw e;
                    } catch (RuntimeException e) {
                        failed.accept(id, e);
                    }
                }
                after = ids.get(ids.size() - 1);
            }
            other = another(inForce);
        }
        return looked;
    }

    private String another(String release) {
        return transactions.read(session -> session.cases().anotherWatchedRelease(release));
    }

    private List<String> watched(String release, String after) {
        return transactions.read(session -> session.cases().watched(release, after, BATCH));
    }

    private boolean release(String id, String inForce) {
        Instant told = now();
        return transactions.write(session -> {
            CaseHead head = session.cases().lock(id).orElse(null);
            if (head == null
                    || head.watchedRelease() == null
                    || head.planRelease().equals(inForce)) {
                return false;
            }
            decide(session, head, new Occasion(Cause.RELEASE, "release", head.notBefore(told), null, null));
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
