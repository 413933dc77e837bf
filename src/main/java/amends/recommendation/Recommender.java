package amends.recommendation;

import amends.incident.Situation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Answers what to do about an incident. */
public final class Recommender {

    private Recommender() {}

    /**
     * Evaluates one situation: the same inputs give the same plan, whenever and wherever they are evaluated.
     *
     * @param policySet the policies
     * @param situation everything known
     * @param asOf the instant to answer for, in whole seconds
     * @return the plan
     * @throws amends.incident.SituationException where the situation contradicts itself, or lacks what a rule that
     *     gives money needs
     */
    public static Plan evaluate(CompiledPolicySet policySet, Situation situation, Instant asOf) {
        Evaluation evaluation = new Evaluation(policySet, situation, asOf);
        Evaluation.Settled settled = evaluation.now();
        String release = policySet.policies().release();
        Plan silent = settled.plan(release, asOf, null);
        Instant nextChangeAt = new LookAhead(evaluation, silent, evaluation.facts(settled)).nextChange();
        Words words = new Words(
                policySet.wording(),
                policySet.policies().library(),
                evaluation.domain(),
                settled.incident(),
                evaluation.customer());
        List<Recommendation> worded = words.of(settled.recommendations());
        List<String> notes = new ArrayList<>(settled.notes());
        notes.addAll(words.notes());
        return new Plan(release, asOf, worded, settled.clocks(), settled.withheld(), nextChangeAt, notes);
    }
}
