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
 * @param situation what is known of it; what was done about it then is no part of a backtest
 * @param asOf the instant up to which it is known
 * @param afterwards what is known beside that, above all what the customer said
 */
public record PastIncident(String id, Situation situation, Instant asOf, Afterwards afterwards) {

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

    /** The domain of its kind. */
    public String domain() {
        return situation.kind().substring(0, situation.kind().indexOf('.'));
    }
}
