package amends.ledger;

import amends.money.Money;
import amends.recommendation.Recommendation.Basis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One remedy given, one thing owed that was paid, or the taking back of such.
 *
 * @param id its own name
 * @param incidentId the incident it was given for
 * @param customerId who got it, or null
 * @param domain whose budget it counts against
 * @param kind the incident's kind
 * @param remedy the remedy or scheme
 * @param basis goodwill or entitlement
 * @param amount the money given, or null; negative where it is taken back
 * @param cost what it costs us, or null where that is not known; negative where it is taken back
 * @param at when it was given
 * @param by who gave it, or null
 * @param approver who approved it, or null
 * @param recordedAt when it was entered
 * @param day the day on which it was given, in the domain's zone
 * @param periodStart the first day of the budget period that it counts in, or null where it counts in none
 * @param eventId the event of the incident that gave it
 * @param reservationId the reservation that it used up, or null
 * @param reverses the entry that it takes back, or null
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
        String approver,
        Instant recordedAt,
        LocalDate day,
        LocalDate periodStart,
        String eventId,
        String reservationId,
        String reverses) {

    public LedgerEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(incidentId, "incidentId");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(day, "day");
    }

    /**
     * The entry that takes this one back. It counts at the same time and in the same period as this one.
     *
     * @param newId its name
     * @param event the event that takes it back
     * @param who who takes it back, or null
     * @param now when
     */
    public LedgerEntry reversed(String newId, String event, String who, Instant now) {
        return new LedgerEntry(
                newId,
                incidentId,
                customerId,
                domain,
                kind,
                remedy,
                basis,
                negative(amount),
                negative(cost),
                at,
                who,
                null,
                now,
                day,
                periodStart,
                event,
                null,
                id);
    }

    private static Money negative(Money money) {
        return money == null ? null : Money.zero(money.currency()).minus(money);
    }
}
