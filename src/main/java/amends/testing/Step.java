package amends.testing;

import amends.incident.Situation;
import amends.policy.Position;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One moment of a case.
 *
 * @param situation all that is known at this moment
 * @param asOf the moment
 * @param expected what its plan must be
 * @param at where it stands
 */
public record Step(Situation situation, Instant asOf, List<Expectation> expected, Position at) {

    public Step {
        Objects.requireNonNull(situation, "situation");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(at, "at");
        expected = List.copyOf(expected);
    }
}
