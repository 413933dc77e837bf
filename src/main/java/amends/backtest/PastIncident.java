package amends.backtest;

import amends.incident.Afterwards;
import amends.incident.Situation;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * An incident of the past, as it is known afterwards.
 *
 * @param id what it is called, or the line it stands on
 * @param situation what is known of it; of what was done about it then, a backtest takes what its {@link Conduct} says
 * @param asOf the instant up to which it is known
 * @param afterwards what is known beside that, above all what the customer said
 * @param endAssumed whether nothing says when it was over, and it was taken to be over at {@code asOf}
 */
public record PastIncident(String id, Situation situation, Instant asOf, Afterwards afterwards, boolean endAssumed) {

    /** The order in which limits and budgets are settled. */
    public static final Comparator<PastIncident> ORDER =
            Comparator.comparing(PastIncident::asOf).thenComparing(PastIncident::id);

    public PastIncident {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(situation, "situation");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(afterwards, "afterwards");
    }

    /** An incident of which nothing was said afterwards. */
    public PastIncident(String id, Situation situation, Instant asOf) {
        this(id, situation, asOf, Afterwards.NOTHING);
    }

    /** An incident that says when it was over, or is not over. */
    public PastIncident(String id, Situation situation, Instant asOf, Afterwards afterwards) {
        this(id, situation, asOf, afterwards, false);
    }

    /** Whether it was over at the instant up to which it is known. */
    public boolean isOver() {
        return situation.incident().get("resolvedAt") instanceof Instant resolvedAt && !resolvedAt.isAfter(asOf);
    }

    /** The domain of its kind. */
    public String domain() {
        return situation.kind().substring(0, situation.kind().indexOf('.'));
    }
}
