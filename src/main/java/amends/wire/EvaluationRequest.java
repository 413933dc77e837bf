package amends.wire;

import amends.incident.Situation;
import java.time.Instant;

/**
 * What a caller asks.
 *
 * @param situation everything stated; the ledger is still empty
 * @param asOf the instant to answer for, in whole seconds
 */
public record EvaluationRequest(Situation situation, Instant asOf) {}
