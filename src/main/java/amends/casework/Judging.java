package amends.casework;

import amends.incident.Situation;
import amends.ledger.LedgerReach;
import amends.ledger.LedgerReading;
import amends.policy.PolicySet;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Evaluated;
import amends.recommendation.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Evaluations of incidents that nobody keeps, within the limits and budgets of those that are kept. The ledger is read
 * where it can matter, and nothing is reserved. While the database cannot be reached, a plan is made all the same, and
 * says that limits and budgets were not judged.
 */
public final class Judging {

    static final String NOT_JUDGED = "Limits and budgets are not judged: the ledger cannot be read now.";

    /** So long nobody asks a database again that could not be reached: each would have to wait for it. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final InstantSource clock;
    private final AtomicReference<Known> known = new AtomicReference<>();
    private volatile Instant notBefore = Instant.MIN;

    /** @param clock what is reserved counts until it expires */
    public Judging(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Evaluates a situation, as {@link amends.recommendation.Recommender#evaluated} does. */
    public interface Core {
        /** The evaluation of a situation at an instant. */
        Evaluated evaluate(CompiledPolicySet policies, Situation situation, Instant asOf);
    }

    private record Known(PolicySet policies, LedgerReach reach) {}

    /**
     * An evaluation by what the ledger says now.
     *
     * @param isJudged whether the ledger could be read where it matters
     */
    public record Judged(Evaluated evaluated, boolean isJudged) {}

    /** The evaluation of a situation at an instant, by what the ledger says now. */
    public Judged evaluate(CompiledPolicySet policies, Situation situation, Instant asOf, Core core) {
        PolicySet inForce = policies.policies();
        if (!reach(inForce).of(situation.kind()).asks(situation.customerId())) {
            return new Judged(core.evaluate(policies, situation, asOf), true);
        }
        Optional<Situation> judged = judged(inForce, situation, asOf);
        return judged.isPresent()
                ? new Judged(core.evaluate(policies, judged.get(), asOf), true)
                : new Judged(remarked(core.evaluate(policies, situation, asOf)), false);
    }

    private Optional<Situation> judged(PolicySet policies, Situation situation, Instant asOf) {
        Instant now = clock.instant();
        if (now.isBefore(notBefore)) {
            return Optional.empty();
        }
        String domain = policies.kind(situation.kind()).domain();
        String id = (String) situation.incident().get("id");
        try {
            return Optional.of(LedgerReading.inquiry(policies.library(), domain, situation.customerId(), id, asOf, now)
                    .map(inquiry -> situation.withLedger(transactions.snapshot(inquiry)))
                    .orElse(situation));
        } catch (StoreUnavailableException e) {
            notBefore = now.plus(PAUSE);
            return Optional.empty();
        }
    }

    private LedgerReach reach(PolicySet policies) {
        Known before = known.get();
        if (before != null && before.policies() == policies) {
            return before.reach();
        }
        Known now = new Known(policies, LedgerReach.of(policies));
        known.set(now);
        return now.reach();
    }

    private static Evaluated remarked(Evaluated evaluated) {
        return new Evaluated(evaluated.situation(), remarked(evaluated.plan()), evaluated.fired());
    }

    /** A plan that says that limits and budgets were not judged. */
    static Plan remarked(Plan plan) {
        List<String> notes = new ArrayList<>(plan.notes());
        notes.add(NOT_JUDGED);
        return new Plan(
                plan.release(),
                plan.asOf(),
                plan.recommendations(),
                plan.clocks(),
                plan.withheld(),
                plan.nextChangeAt(),
                notes);
    }
}
