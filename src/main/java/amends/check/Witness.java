package amends.check;

import amends.incident.Situation;
import java.time.Instant;
import java.util.Objects;

/**
 * An incident that shows a finding.
 *
 * @param situation all that is known of it
 * @param asOf the instant to evaluate it for
 * @param shows what its plan says, in one line
 */
public record Witness(Situation situation, Instant asOf, String shows) {

    public Witness {
        Objects.requireNonNull(situation, "situation");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(shows, "shows");
    }
}
