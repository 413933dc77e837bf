package amends.http;

import amends.casework.Judging;
import amends.incident.Situation;
import amends.recommendation.CompiledPolicySet;
import java.time.Instant;

/** The core within the limits and budgets of the ledger, as this edge calls it: {@link Judging#evaluate}. */
@FunctionalInterface
public interface Evaluator {

    /** The evaluation of a situation at an instant. */
    Judging.Judged evaluate(CompiledPolicySet policies, Situation situation, Instant asOf);

    /** What was asked cannot be read, so there is nothing to evaluate. */
    default void unread() {
        // Who wants to know says so.
    }
}
