package amends.casework;

import amends.ledger.LedgerEntry;
import amends.ledger.Reservation;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation.Basis;
import amends.recommendation.Recommendation.Compensate;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an incident's customer got and is still to get.
 *
 * @param given what was given or paid, but for what was taken back
 * @param owed what is owed now and nobody has paid yet
 * @param reserved what is kept back
 */
public record CaseLedger(List<LedgerEntry> given, List<Compensate> owed, List<Reservation> reserved) {

    public CaseLedger {
        given = List.copyOf(given);
        owed = List.copyOf(owed);
        reserved = List.copyOf(reserved);
    }

    /** The ledger of an incident that was just opened. */
    static CaseLedger opened(Plan plan) {
        return new CaseLedger(List.of(), owed(plan), List.of());
    }

    /** The ledger of an incident as it stands. */
    static CaseLedger of(Session session, String id, Plan plan, Instant now) {
        List<LedgerEntry> entries = session.ledger().of(id);
        Set<String> reversed = new HashSet<>();
        entries.forEach(entry -> reversed.add(entry.reverses()));
        return new CaseLedger(
                entries.stream()
                        .filter(entry -> entry.reverses() == null && !reversed.contains(entry.id()))
                        .toList(),
                owed(plan),
                session.reservations().of(id).stream()
                        .filter(one -> one.stateAt(now).keeps())
                        .toList());
    }

    private static List<Compensate> owed(Plan plan) {
        return plan == null
                ? List.of()
                : plan.recommendations().stream()
                        .filter(Compensate.class::isInstance)
                        .map(Compensate.class::cast)
                        .filter(one -> one.basis() == Basis.ENTITLEMENT)
                        .toList();
    }
}
