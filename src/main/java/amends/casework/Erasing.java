package amends.casework;

import amends.casework.Happening.CustomerReplied;
import amends.casework.Happening.OutcomeTold;
import amends.casework.Happening.Overridden;
import amends.casework.Happening.Paused;
import amends.casework.Happening.RemedyDeclined;
import amends.casework.Happening.Reopened;
import amends.decision.Logbook;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Erases personal data: who the customer was, what was known of them, what they and others said in words. Kinds, times,
 * statuses, amounts and costs stay, so that sums and reports stay as they were.
 */
public final class Erasing {

    /** Stands where words were. */
    static final String ERASED = "erased";

    private static final int AT_ONCE = 100;

    private final Transactions transactions;
    private final Notation notation;
    private final Logbook logbook;
    private final InstantSource clock;
    private final Consumer<String> erased;

    /**
     * @param transactions what is stored
     * @param notation how openings are written
     * @param logbook where decisions may wait for the database
     * @param clock tells the time
     * @param erased is told of each incident that was erased, so that nothing of it is kept at hand
     */
    public Erasing(
            Transactions transactions,
            Notation notation,
            Logbook logbook,
            InstantSource clock,
            Consumer<String> erased) {
        this.erased = erased;
        this.logbook = logbook;
        this.transactions = transactions;
        this.notation = notation;
        this.clock = clock;
    }

    /**
     * What was erased.
     *
     * @param incidents incidents that are kept
     * @param decisions decisions about incidents that nobody keeps
     */
    public record Erased(int incidents, int decisions) {}

    /**
     * Erases a customer from all incidents and decisions that are there now.
     *
     * @throws StoreUnavailableException where decisions wait that cannot be brought into the database
     */
    public Erased customer(String customerId) {
        logbook.settle();
        int decisions = decisions(customerId);
        int erased = all(session -> session.erasures().of(customerId, AT_ONCE));
        transactions.write(session -> {
            session.erasures().forget(customerId);
            return null;
        });
        return new Erased(erased, decisions);
    }

    private int decisions(String customerId) {
        int erased = 0;
        int some;
        do {
            some = transactions.<Integer>write(session -> {
                List<String> ids = session.decisions().asked(customerId, AT_ONCE);
                session.decisions().erase(ids, clock.instant().truncatedTo(ChronoUnit.SECONDS));
                return ids.size();
            });
            erased += some;
        } while (some > 0);
        return erased;
    }

    /** Erases the customers of incidents that were resolved before an instant; returns of how many. */
    public int resolvedBefore(Instant before) {
        return all(session -> session.erasures().resolvedBefore(before, AT_ONCE));
    }

    /** Each incident is a transaction of its own, so that nobody waits long for one. */
    private int all(Function<Session, List<String>> next) {
        int count = 0;
        for (List<String> some = transactions.read(next); !some.isEmpty(); some = transactions.read(next)) {
            for (String id : some) {
                if (transactions.<Boolean>write(session -> incident(session, id))) {
                    count++;
                    erased.accept(id);
                }
            }
        }
        return count;
    }

    private boolean incident(Session session, String id) {
        CaseHead head = session.cases().lock(id).orElseThrow(() -> new NoSuchIncidentException(id));
        if (head.erasedAt() != null) {
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        for (CaseEvent event : session.cases().events(id)) {
            Happening left = withoutWords(event.what());
            if (!left.equals(event.what())) {
                session.erasures()
                        .replace(
                                id,
                                new CaseEvent(
                                        event.seq(), event.id(), event.by(), event.at(), event.recordedAt(), left));
            }
        }
        session.deadlines().set(id, head.nextChangeAt(), null);
        session.erasures().erase(id, notation.withoutPerson(head.opening()), now);
        new News.Erased(head, now).tell(session.outbox(), notation);
        session.feed()
                .tell(new Feed.Item(
                        id, head.kind(), head.domain(), head.version(), ERASED, now, null, head.status(), null, null));
        return true;
    }

    /** The same without what anybody put into words. */
    static Happening withoutWords(Happening what) {
        if (what instanceof CustomerReplied) {
            return new CustomerReplied(ERASED);
        }
        if (what instanceof Overridden overridden) {
            boolean listed = OverrideReason.named(overridden.reason()).isPresent();
            return new Overridden(
                    overridden.action(), overridden.name(), ERASED, listed ? overridden.reason() : ERASED);
        }
        if (what instanceof RemedyDeclined declined) {
            return new RemedyDeclined(declined.remedy(), null);
        }
        if (what instanceof Paused) {
            return new Paused(null);
        }
        if (what instanceof Reopened) {
            return new Reopened(null);
        }
        if (what instanceof OutcomeTold told) {
            boolean saysMore = told.rating() != null || told.preferred() != null;
            return new OutcomeTold(told.rating(), saysMore ? null : ERASED, told.preferred());
        }
        return what;
    }
}
