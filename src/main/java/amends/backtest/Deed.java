package amends.backtest;

import amends.incident.Taken;
import amends.recommendation.Recommendation.Origin;
import java.util.Objects;

/**
 * Something done about an incident on its way.
 *
 * @param taken what was done, and when
 * @param origin what recommended it, or null where it was really done then, as the incident says
 */
public record Deed(Taken taken, Origin origin) {

    public Deed {
        Objects.requireNonNull(taken, "taken");
    }

    /** Whether it was really done then, rather than taken to be done because policies recommend it. */
    public boolean isRecorded() {
        return origin == null;
    }
}
