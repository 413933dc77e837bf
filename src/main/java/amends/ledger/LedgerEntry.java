package amends.ledger;

import amends.money.Money;
import amends.recommendation.Recommendation.Basis;
import java.time.Instant;
import java.util.Objects;

/**
 * One remedy given, or one thing owed that was paid.
 *
 * @param id its own name
 * @param incidentId the incident it was given for
 * @param customerId who got it, or null
 * @param domain whose budget it counts against
 * @param kind the incident's kind
 * @param remedy the remedy or scheme
 * @param basis goodwill or entitlement
 * @param amount the money given, or null
 * @param cost what it costs us, or null where that is not known
 * @param at when it was given
 * @param by who gave it, or null
 * @param approver who approved it, or null
 */
public record LedgerEntry(
        String id,
        String incidentId,
        String customerId,
        String domain,
        String kind,
        String remedy,
        Basis basis,
        Money amount,
        Money cost,
        Instant at,
        String by,
        String approver) {

    public LedgerEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(incidentId, "incidentId");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(at, "at");
    }
}
