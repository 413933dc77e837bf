package amends.ledger;

import amends.incident.LedgerSnapshot;
import amends.policy.Catalogue.Remedy;
import amends.policy.Library;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What an evaluation has to know of the ledger. */
public final class LedgerReading {

    private LedgerReading() {}

    /**
     * What to ask, or nothing where nothing in the ledger can matter.
     *
     * @param domain the incident's domain
     * @param customerId the customer, or null
     * @param incidentId the incident, or null
     * @param asOf the instant of the evaluation
     * @param now the time now
     */
    public static Optional<LedgerBook.Inquiry> inquiry(
            Library library, String domain, String customerId, String incidentId, Instant asOf, Instant now) {
        long days = days(library);
        Account account = Account.of(library, domain, asOf);
        String asked = days == 0 ? null : customerId;
        return account == null && asked == null
                ? Optional.empty()
                : Optional.of(
                        new LedgerBook.Inquiry(asked, asOf.minus(Duration.ofDays(days)), account, incidentId, now));
    }

    /** What the ledger says, asked only where it can matter. */
    public static LedgerSnapshot read(
            LedgerBook book, Library library, String domain, String customerId, String incidentId, Instant asOf) {
        return inquiry(library, domain, customerId, incidentId, asOf, asOf)
                .map(book::snapshot)
                .orElse(LedgerSnapshot.EMPTY);
    }

    private static long days(Library library) {
        return library.catalogue().remedies().values().stream()
                .map(Remedy::limit)
                .filter(limit -> limit != null)
                .mapToLong(limit -> limit.days())
                .max()
                .orElse(0);
    }
}
