package amends.ledger;

import amends.incident.LedgerSnapshot;
import java.time.Instant;

/** What was given, within a transaction. */
public interface LedgerBook {

    /**
     * What an evaluation is to know.
     *
     * @param customerId the customer, or null
     * @param since remedies given before are of no interest
     * @param domain the domain whose budget is asked for
     * @param periodStart the beginning of the running budget period, or null where the domain has no budget
     */
    LedgerSnapshot snapshot(String customerId, Instant since, String domain, Instant periodStart);

    /** Enters something given. */
    void enter(LedgerEntry entry);
}
