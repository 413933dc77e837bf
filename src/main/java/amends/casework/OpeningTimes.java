package amends.casework;

import amends.incident.SituationException;
import amends.incident.SituationProblem;
import java.time.Duration;
import java.time.Instant;

/** As of when an incident that is to be kept may be stated. */
final class OpeningTimes {

    private static final Duration FAR = Duration.ofDays(3_660);

    private OpeningTimes() {}

    /**
     * The instant from which stated minutes count.
     *
     * @param ahead by so much the sender's clock may be ahead of ours
     * @throws SituationException where it lies in the future, or more than ten years back
     */
    static Instant asOf(Instant stated, Instant now, Duration ahead) {
        if (stated.isAfter(now.plus(ahead))) {
            throw refused("lies in the future", "at most " + now, stated);
        }
        if (stated.isBefore(now.minus(FAR))) {
            throw refused("lies more than ten years back; is a year mistyped?", "at least " + now.minus(FAR), stated);
        }
        return stated.isAfter(now) ? now : stated;
    }

    private static SituationException refused(String message, String expected, Instant found) {
        return new SituationException(SituationProblem.of("/asOf", message).expecting(expected, found.toString()));
    }
}
