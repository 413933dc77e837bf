package amends.storage;

import amends.TestRules;
import amends.casework.CaseView;
import amends.casework.Casework;
import amends.casework.Happening;
import amends.casework.NewEvent;
import amends.incident.Situation;
import amends.recommendation.CompiledPolicySet;
import amends.wire.CaseNotation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/** Work on the incidents of a restaurant, on some database, at a time that the test sets. */
final class Desk {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final CompiledPolicySet POLICIES = TestRules.rules("""
                    rule "Within 30 minutes" when Late() then promise.resolve().within(30); end
                    rule "Say sorry" when Late( acknowledged == false ) then recommend.acknowledge("sorry"); end
                    rule "A drink after 40 minutes" when Late( openMinutes >= 40 ) then recommend.compensate("drink"); end
                    """)
            .with("messages/en.yaml", "sorry: \"I am sorry.\"\n")
            .with("roles.yaml", "manager: {label: {en: Manager}}\n")
            .with("domains.yaml", "test: {zone: UTC, currency: EUR}\n")
            .with("remedies.yaml", """
                    remedies:
                      drink: {label: {en: A drink}, cost: "1.50", value: "4.00", currency: EUR,
                              limit: {perCustomer: 2, days: 90}}
                    entitlements:
                      fee: {label: {en: The fee}}
                    """)
            .interpret();

    private final JdbiTransactions transactions;
    private final Casework casework;
    private volatile Instant now = NOON;

    Desk(Database database) {
        this.transactions = new JdbiTransactions(database);
        InstantSource clock = () -> now;
        this.casework = new Casework(
                transactions,
                () -> POLICIES,
                release -> Map.of(),
                new CaseNotation(),
                UUID::randomUUID,
                clock,
                Duration.ofMinutes(1));
    }

    JdbiTransactions transactions() {
        return transactions;
    }

    Casework casework() {
        return casework;
    }

    CompiledPolicySet policies() {
        return POLICIES;
    }

    void at(Instant instant) {
        now = instant;
    }

    /** What an incident is opened with. */
    static Situation late(String id, String customer) {
        Map<String, Object> incident = id == null ? Map.of("course", "main") : Map.of("id", id, "course", "main");
        return Situation.of("test.Late", incident, customer == null ? Map.of() : Map.of("id", customer));
    }

    CaseView open(String id, String customer) {
        return casework.open(late(id, customer), null, "print of " + id).view();
    }

    CaseView record(String incident, String event, Happening what) {
        return casework.record(incident, new NewEvent(event, "ann", null, what), null)
                .view();
    }
}
