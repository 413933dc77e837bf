package amends.casework;

import amends.casework.CaseQuery.Place;
import amends.incident.Outcome;
import amends.incident.Situation;
import amends.incident.SituationException;
import amends.policy.PolicySet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Tells incidents that are kept as what is known of them afterwards, so that other policies can be tried on them: without
 * what these policies promised and what somebody decided against.
 */
public final class Exporting {

    private static final int PART = 100;

    private final Transactions transactions;
    private final Supplier<PolicySet> policies;
    private final Notation notation;

    /** @param policies the policies in force, whose kinds are known */
    public Exporting(Transactions transactions, Supplier<PolicySet> policies, Notation notation) {
        this.transactions = transactions;
        this.policies = policies;
        this.notation = notation;
    }

    /**
     * An incident of the past.
     *
     * @param asOf as of when it is told
     * @param outcome what the customer said afterwards, or null
     */
    public record Past(Situation situation, Instant asOf, Outcome outcome) {}

    /**
     * A part of all that is asked for.
     *
     * @param next after which place there is more, or null where this is the end
     */
    public record Part(List<Past> incidents, Place next) {
        public Part {
            incidents = List.copyOf(incidents);
        }
    }

    /** The next part. An incident that was erased, or whose kind is not known any more, is left out. */
    public Part part(CaseQuery query, Place after) {
        PolicySet inForce = policies.get();
        return transactions.read(session -> {
            List<CaseHead> heads = session.lists().list(query, after, PART);
            List<Past> told = new ArrayList<>();
            for (CaseHead listed : heads) {
                CaseHead head = session.cases().find(listed.id()).orElseThrow();
                Past past = past(session, inForce, head, query.now());
                if (past != null) {
                    told.add(past);
                }
            }
            return new Part(told, heads.size() < PART ? null : query.place(heads.get(PART - 1)));
        });
    }

    private Past past(Session session, PolicySet inForce, CaseHead head, Instant now) {
        if (head.erasedAt() != null) {
            return null;
        }
        List<CaseEvent> events = session.cases().events(head.id());
        try {
            Situation known = CaseState.of(events).situation(notation.situation(inForce, head.opening()), Map.of());
            Situation afterwards = Situation.of(known.kind(), known.incident(), known.customer())
                    .withTaken(known.taken())
                    .withTimes(known.pauses(), known.reopenings());
            return new Past(afterwards, now, outcome(events));
        } catch (SituationException unknownNow) {
            return null;
        }
    }

    /** The last of what was told, each part by itself. */
    private static Outcome outcome(List<CaseEvent> events) {
        Integer rating = null;
        String preferred = null;
        for (CaseEvent event : events) {
            if (event.what() instanceof Happening.OutcomeTold told) {
                rating = told.rating() == null ? rating : told.rating();
                preferred = told.preferred() == null ? preferred : told.preferred();
            }
        }
        return rating == null && preferred == null ? null : new Outcome(rating, preferred);
    }
}
