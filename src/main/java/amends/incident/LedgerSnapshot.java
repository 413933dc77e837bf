package amends.incident;

import amends.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * What the ledger said when the situation was put together; an evaluation reads it and never changes it.
 *
 * @param given the goodwill given to this customer before, over all incidents
 * @param spent the goodwill spent in the domain's running budget period, or null where nothing is
 */
public record LedgerSnapshot(List<Given> given, Money spent) {

    /** A ledger in which nothing stands. */
    public static final LedgerSnapshot EMPTY = new LedgerSnapshot(List.of(), null);

    public LedgerSnapshot {
        given = List.copyOf(given);
    }

    /** One remedy given. */
    public record Given(String remedy, Instant at) {}
}
