package amends.decision;

import amends.decision.Decision.Cause;
import java.time.Instant;

/**
 * Which decisions are asked for. What is null is not asked for.
 *
 * @param kind the kind of their incident
 * @param domain the domain of their incident
 * @param customerId their customer
 * @param incident their incident: the id of one that is kept, or the id that the asker stated
 * @param release the release of the rules
 * @param rule a rule that fired, by its exact name
 * @param recommended the name of something that was recommended: a remedy, a message, a scheme or a role
 * @param cause what they were made for
 * @param askedBy the id of the key with which they were asked for
 * @param traceId the trace that the request belonged to
 * @param madeFrom since when they were made, by the time in their ids, which is never set back
 * @param madeTo before when they were made, likewise
 * @param asOfFrom from which instant on they were made for
 * @param asOfTo before which instant they were made for
 */
public record DecisionQuery(
        String kind,
        String domain,
        String customerId,
        String incident,
        String release,
        String rule,
        String recommended,
        Cause cause,
        String askedBy,
        String traceId,
        Instant madeFrom,
        Instant madeTo,
        Instant asOfFrom,
        Instant asOfTo) {

    /** All decisions. */
    public static final DecisionQuery ALL =
            new DecisionQuery(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
