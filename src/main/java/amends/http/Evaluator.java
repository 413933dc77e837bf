package amends.http;

import amends.incident.Situation;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import java.time.Instant;

/** The core, as this edge calls it: {@link amends.recommendation.Recommender#evaluate}. */
@FunctionalInterface
public interface Evaluator {

    /** The plan for a situation at an instant. */
    Plan evaluate(CompiledPolicySet policies, Situation situation, Instant asOf);
}
