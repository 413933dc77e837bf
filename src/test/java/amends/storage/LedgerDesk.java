package amends.storage;

import amends.casework.Casework;
import amends.casework.Happening;
import amends.casework.NewEvent;
import amends.casework.Reserving;
import amends.incident.Situation;
import amends.ledger.Gestures;
import amends.ledger.Reservation;
import amends.money.Money;
import amends.recommendation.CompiledPolicySet;
import amends.wire.CaseNotation;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One node that gives and reserves, at a time that the test sets. */
final class LedgerDesk {

    static final CompiledPolicySet POLICIES = Gestures.policies();
    static final Instant MONDAY = Instant.parse("2026-11-23T06:00:00Z");

    private final JdbiTransactions transactions;
    private final Casework casework;
    private final Reserving reserving;
    private volatile Instant now = MONDAY;

    LedgerDesk(Database database) {
        this.transactions = new JdbiTransactions(database);
        this.casework = new Casework(
                transactions,
                () -> POLICIES,
                release -> Map.of(),
                new CaseNotation(),
                UUID::randomUUID,
                () -> now,
                Duration.ofMinutes(1));
        this.reserving = casework.reserving(Duration.ofMinutes(15));
    }

    JdbiTransactions transactions() {
        return transactions;
    }

    Instant now() {
        return now;
    }

    void at(Instant instant) {
        now = instant;
    }

    void open(String id, String course, String customer) {
        casework.open(
                Situation.of("test.Late", Map.of("id", id, "course", course), Map.of("id", customer)),
                null,
                "print " + id);
    }

    void give(String incident, String event, String remedy, String amount, String reservation) {
        Money money = amount == null ? null : Money.of(amount, "EUR");
        casework.record(
                incident,
                new NewEvent(event, "maria", null, new Happening.RemedyGiven(remedy, money, "chef", reservation)),
                null);
    }

    void undo(String incident, String event) {
        casework.record(incident, new NewEvent(null, "maria", null, new Happening.Undone(event)), null);
    }

    Reservation reserve(String incident, String remedy) {
        return reserving
                .reserve(incident, new Reserving.Wanted(remedy, null, "maria", null), null, "")
                .reservation();
    }

    void approve(Reservation reservation) {
        reserving.approve(reservation.incidentId(), reservation.id(), "chef", null);
    }

    void release(Reservation reservation) {
        reserving.release(reservation.incidentId(), reservation.id());
    }

    void expire(Reservation reservation) {
        reserving.expire(reservation.id());
    }
}
