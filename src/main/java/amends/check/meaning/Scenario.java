package amends.check.meaning;

import amends.incident.Situation;
import java.time.Instant;

/**
 * An incident to try.
 *
 * @param situation all that is known of it
 * @param asOf the instant to try it for
 */
record Scenario(Situation situation, Instant asOf) {}
