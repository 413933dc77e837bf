package amends.recommendation;

import amends.incident.Situation;
import java.time.Instant;

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
        throw new IllegalStateException("being written");
    }
}
