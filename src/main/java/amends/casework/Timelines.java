package amends.casework;

import amends.casework.Timeline.Cut;
import amends.decision.Decision;
import amends.incident.SituationException;
import amends.policy.TooMuchEffortException;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Tells what happened to incidents, and what will be recommended when if nothing else happens. */
public final class Timelines {

    private static final int MOST_STEPS = 200;
    private static final Duration FARTHEST = Duration.ofDays(400);

    private final Casework casework;
    private final Transactions transactions;
    private final Supplier<CompiledPolicySet> policies;

    /** @param policies the policies in force */
    public Timelines(Casework casework, Transactions transactions, Supplier<CompiledPolicySet> policies) {
        this.casework = casework;
        this.transactions = transactions;
        this.policies = policies;
    }

    /**
     * The timeline of an incident.
     *
     * @throws NoSuchIncidentException where there is none
     */
    public Timeline of(String id) {
        CaseView view = casework.view(id);
        List<Decision> decisions =
                transactions.read(session -> session.decisions().of(id));
        List<Plan> ahead = new ArrayList<>();
        Cut cut = view.plan() == null ? null : ahead(view, ahead);
        return new Timeline(view, decisions, ahead, cut);
    }

    private Cut ahead(CaseView view, List<Plan> ahead) {
        CompiledPolicySet inForce = policies.get();
        Instant now = view.plan().asOf();
        Instant at = now;
        while (at != null) {
            if (ahead.size() > MOST_STEPS) {
                return new Cut(at, "more than " + MOST_STEPS + " changes lie ahead");
            }
            if (Duration.between(now, at).compareTo(FARTHEST) > 0) {
                return new Cut(at, "it lies more than " + FARTHEST.toDays() + " days ahead");
            }
            try {
                Plan plan = Recommender.evaluate(inForce, view.situation(), at);
                ahead.add(plan);
                at = plan.nextChangeAt();
            } catch (SituationException | TooMuchEffortException e) {
                return new Cut(at, "no plan can be made for it: " + e.getMessage());
            }
        }
        return null;
    }
}
