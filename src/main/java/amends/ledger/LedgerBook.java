package amends.ledger;

import amends.incident.LedgerSnapshot;
import amends.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was given, within a transaction. Whoever gives goodwill locks in this order: the incident, then the customer's
 * account, then the budget's; so nobody waits for one another.
 */
public interface LedgerBook {

    /** What an evaluation is to know. */
    LedgerSnapshot snapshot(Inquiry inquiry);

    /**
     * What an evaluation asks.
     *
     * @param customerId the customer, or null where nothing is asked of one
     * @param since remedies given before are of no interest
     * @param account the budget's period, or null where there is no budget
     * @param incidentId the incident that asks, or null: what is reserved for it is no obstacle to it
     * @param now what is reserved counts until it expires
     */
    record Inquiry(String customerId, Instant since, Account account, String incidentId, Instant now) {}

    /** Locks how often a customer got a remedy, until the transaction ends. */
    void lock(String customerId, String remedy);

    /** Locks a budget's period until the transaction ends, and tells what was spent in it. */
    Money lock(Account account);

    /** How often a customer got a remedy after an instant, but for what was taken back. */
    long given(String customerId, String remedy, Instant since);

    /** How many of a remedy are reserved for a customer. */
    long reserved(String customerId, String remedy, Instant now);

    /** What was spent in a budget's period, without a lock. */
    Money spent(Account account);

    /** What was spent on each day of a budget's period on which anything was, by day. */
    List<BurnDown.Day> days(Account account);

    /** What is reserved in a budget's period. */
    Money reserved(Account account, Instant now);

    /** Enters something given or taken back. Of goodwill the accounts are locked. */
    void enter(LedgerEntry entry);

    /**
     * Changes the accounts that an entry of goodwill counts in.
     *
     * @param account the budget's period, or null where it counts in none
     */
    void count(LedgerEntry entry, Account account);

    /** The entry that an event made. */
    Optional<LedgerEntry> of(String incidentId, String eventId);

    /** All entries of an incident, in the order of their making. */
    List<LedgerEntry> of(String incidentId);

    /** Entries, those given last first. */
    List<LedgerEntry> find(Filter filter);

    /**
     * Which entries are asked for; what is null is not asked for.
     *
     * @param from the first instant
     * @param to the first instant that is not asked for any more
     * @param before the entry that was seen last
     * @param most how many at most
     */
    record Filter(
            String customerId, String domain, String incidentId, Instant from, Instant to, Cursor before, int most) {}
}
