package amends.casework;

import amends.decision.Decision;
import amends.incident.Situation;
import amends.recommendation.CompiledPolicySet;

/**
 * What a decision was made of.
 *
 * @param decision the decision
 * @param policies the policies under which it was made
 * @param situation all that went into it, the ledger included
 * @param judged whether limits and budgets were judged
 */
public record Recalled(Decision decision, CompiledPolicySet policies, Situation situation, boolean judged) {}
