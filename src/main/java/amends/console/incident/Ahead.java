package amends.console.incident;

import amends.book.Calling;
import amends.incident.Situation;
import amends.incident.SituationException;
import amends.policy.TooMuchEffortException;
import amends.promise.Clock;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Observation;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation;
import amends.recommendation.Recommender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What will newly be recommended when, if nobody does anything. */
final class Ahead {

    private static final int MOST = 40;
    private static final Duration FARTHEST = Duration.ofDays(3);

    private final CompiledPolicySet policies;
    private final Situation situation;
    private final Told told;

    Ahead(CompiledPolicySet policies, Situation situation) {
        this.policies = policies;
        this.situation = situation;
        this.told = new Told(policies.policies().library());
    }

    /**
     * An instant at which something new comes.
     *
     * @param delayMinutes how late it will be then, or null where it is not late
     * @param texts what comes, each in some words
     * @param isBroken whether a promise is broken then
     */
    record Step(Instant at, Long delayMinutes, List<String> texts, boolean isBroken) {
        Step {
            texts = List.copyOf(texts);
        }
    }

    /** The plans to come, in order, from the present one on; a bounded number of them. */
    List<Plan> plans(Plan now) {
        List<Plan> plans = new ArrayList<>(List.of(now));
        Instant at = now.nextChangeAt();
        while (at != null
                && plans.size() < MOST
                && Duration.between(now.asOf(), at).compareTo(FARTHEST) <= 0) {
            try {
                Plan next = Recommender.evaluate(policies, situation, at);
                plans.add(next);
                at = next.nextChangeAt();
            } catch (SituationException | TooMuchEffortException e) {
                // The plan of now stands all the same.
                at = null;
            }
        }
        return plans;
    }

    /** What is new in each of some plans against the one before it. */
    List<Step> steps(List<Plan> plans) {
        List<Step> steps = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        Set<PromiseSort> broken = new HashSet<>();
        for (int i = 0; i < plans.size(); i++) {
            Plan plan = plans.get(i);
            List<String> texts = new ArrayList<>();
            boolean breaks = false;
            for (Recommendation one : plan.recommendations()) {
                if (seen.add(one.essence())) {
                    texts.add(told.of(one));
                }
            }
            for (Clock clock : plan.clocks()) {
                if (clock.state() == ClockState.BREACHED && broken.add(clock.sort())) {
                    texts.add(Calling.promise(clock.sort()) + " is broken");
                    breaks = true;
                }
            }
            if (i > 0 && !texts.isEmpty()) {
                steps.add(new Step(plan.asOf(), delay(plan.asOf()), texts, breaks));
            }
        }
        return steps;
    }

    /** How many minutes late it is at an instant, or null where it is not. */
    Long delay(Instant at) {
        Observation seen = Recommender.observe(policies, situation, at, Recommender.Depth.BARE);
        Object minutes = seen.incident().get("delayMinutes");
        return minutes instanceof Long late && late > 0 ? late : null;
    }
}
