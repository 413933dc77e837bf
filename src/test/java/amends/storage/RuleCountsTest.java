package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.TestRules;
import amends.casework.Casework;
import amends.casework.Draining;
import amends.casework.Happening;
import amends.casework.NewEvent;
import amends.casework.Reporting;
import amends.casework.StoreUnavailableException;
import amends.decision.Decision;
import amends.decision.Decision.Fired;
import amends.http.HttpEdge;
import amends.incident.Action;
import amends.recommendation.CompiledPolicySet;
import amends.reports.RuleReport;
import amends.reports.RuleReport.Row;
import amends.spool.OnOverload;
import amends.spool.SpoolSettings;
import amends.spool.SpooledLogbook;
import amends.wire.CaseNotation;
import com.codahale.metrics.MetricRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How often rules fired and were overridden, counted once and for all. */
class RuleCountsTest {

    /** A Sunday, one second before the next week begins. */
    private static final Instant SUNDAY = Instant.parse("2026-11-22T23:59:59Z");

    private static final LocalDate WEEK = LocalDate.parse("2026-11-16");
    private static final String SORRY = "Say sorry";

    private enum Sort {
        H2,
        POSTGRESQL;

        TestDatabase fresh() {
            return this == H2 ? TestDatabase.h2InMemory() : TestDatabase.postgres();
        }
    }

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(SUNDAY);
    private final AtomicReference<CompiledPolicySet> serving = new AtomicReference<>(policies(""));
    private final Supplier<UUID> ids = HttpEdge.ids(now::get);

    @ParameterizedTest
    @EnumSource
    void anIncidentCountsOnceAWeekForEachRuleThatFired(Sort sort) {
        try (TestDatabase store = sort.fresh()) {
            JdbiTransactions transactions = new JdbiTransactions(store.database());
            Casework casework = casework(transactions);
            casework.open(Desk.late("a", null), null, "a");
            casework.open(Desk.late("b", null), null, "b");
            happens(casework, "a", "e1", new Happening.Paused(null));
            now.set(SUNDAY.plusSeconds(1));
            happens(casework, "a", "e2", new Happening.Resumed());
            happens(casework, "a", "e3", new Happening.Acknowledged("sorry", null, null));

            assertThat(told(transactions))
                    .containsExactly(
                            "Say sorry 2026-11-16: 2 2 0 0",
                            "Say sorry 2026-11-23: 1 1 0 0",
                            "Within 30 minutes 2026-11-16: 2 0 0 0",
                            "Within 30 minutes 2026-11-23: 1 0 0 0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOverrideCountsForTheRuleThatItWentAgainstUntilItIsTakenBack(Sort sort) {
        try (TestDatabase store = sort.fresh()) {
            JdbiTransactions transactions = new JdbiTransactions(store.database());
            Casework casework = casework(transactions);
            casework.open(Desk.late("a", null), null, "a");
            happens(casework, "a", "o1", new Happening.Overridden(Action.ACKNOWLEDGE, "sorry", "a bow", "doubted"));
            happens(casework, "a", "o2", new Happening.Overridden(Action.COMPENSATE, "drink", "water", "doubted"));

            assertThat(told(transactions)).contains("Say sorry 2026-11-16: 1 1 1 0");
            assertThat(told(transactions)).noneMatch(row -> row.startsWith("A drink"));

            happens(casework, "a", "u", new Happening.Undone("o1"));
            assertThat(told(transactions)).contains("Say sorry 2026-11-16: 1 1 0 0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRuleIsTheSameInTwoReleases(Sort sort) {
        try (TestDatabase store = sort.fresh()) {
            JdbiTransactions transactions = new JdbiTransactions(store.database());
            Casework casework = casework(transactions);
            casework.open(Desk.late("a", null), null, "a");
            serving.set(policies("rule \"Ask\" when Late() then recommend.ask(\"what\"); end\n"));
            casework.open(Desk.late("b", null), null, "b");
            happens(casework, "a", "e1", new Happening.CustomerReplied("hm"));

            assertThat(told(transactions))
                    .containsExactly(
                            "Ask 2026-11-16: 2 2 0 0",
                            "Say sorry 2026-11-16: 2 2 0 0",
                            "Within 30 minutes 2026-11-16: 2 0 0 0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void evaluationsCountInTheWeekInWhichTheyWereMadeAndOnceHoweverOftenTheyAreBrought(Sort sort) {
        try (TestDatabase store = sort.fresh()) {
            JdbiTransactions transactions = new JdbiTransactions(store.database());
            List<Decision> many = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                many.add(decision(SORRY, i < 20 ? SUNDAY : SUNDAY.plusSeconds(1)));
            }
            new Draining(transactions).accept(many.subList(0, 10));
            new Draining(transactions).accept(many);
            new Draining(transactions).accept(many);
            now.set(SUNDAY.plusSeconds(1));

            assertThat(told(transactions))
                    .containsExactly("Say sorry 2026-11-16: 0 0 0 20", "Say sorry 2026-11-23: 0 0 0 10");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsBroughtAgainAfterARestartDoesNotCountAgain(Sort sort) {
        try (TestDatabase store = sort.fresh()) {
            JdbiTransactions transactions = new JdbiTransactions(store.database());
            Draining draining = new Draining(transactions);
            AtomicBoolean isDeaf = new AtomicBoolean(true);
            try (SpooledLogbook logbook = spooled(decisions -> {
                draining.accept(decisions);
                if (isDeaf.get()) {
                    throw new StoreUnavailableException("stored, and nobody heard of it", null);
                }
            })) {
                logbook.log(decision(SORRY, SUNDAY));
                assertThatThrownBy(logbook::settle).isInstanceOf(StoreUnavailableException.class);
            }
            try (SpooledLogbook logbook = spooled(draining)) {
                logbook.log(decision(SORRY, SUNDAY));
                logbook.settle();
            }

            assertThat(told(transactions)).containsExactly("Say sorry 2026-11-16: 0 0 0 2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void severalProcessesCountAtOnce(Sort sort) {
        try (TestDatabase store = sort.fresh()) {
            JdbiTransactions transactions = new JdbiTransactions(store.database());
            List<CompletableFuture<Void>> processes = new ArrayList<>();
            for (int process = 0; process < 4; process++) {
                processes.add(CompletableFuture.runAsync(() -> {
                    for (int batch = 0; batch < 10; batch++) {
                        new Draining(transactions)
                                .accept(List.of(decision("B", SUNDAY), decision("A", SUNDAY), decision("B", SUNDAY)));
                    }
                }));
            }
            processes.forEach(CompletableFuture::join);

            assertThat(told(transactions)).containsExactly("A 2026-11-16: 0 0 0 40", "B 2026-11-16: 0 0 0 80");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNameThatIsLongerThanItsColumnIsCutThere(Sort sort) {
        try (TestDatabase store = sort.fresh()) {
            JdbiTransactions transactions = new JdbiTransactions(store.database());
            String long1 = "ü".repeat(1_000) + "1";
            String long2 = "ü".repeat(1_000) + "2";
            new Draining(transactions)
                    .accept(List.of(decision(long1, SUNDAY), decision(long2, SUNDAY), decision(long2, SUNDAY)));

            assertThat(rows(transactions)).extracting(Row::evaluations).containsExactlyInAnyOrder(1L, 2L);
            assertThat(rows(transactions))
                    .allSatisfy(row -> assertThat(row.rule().rule()).startsWith("üüüü"));
        }
    }

    private SpooledLogbook spooled(Consumer<List<Decision>> table) {
        return new SpooledLogbook(
                new SpoolSettings(folder, 1 << 20, OnOverload.REFUSE), table, now::get, new MetricRegistry());
    }

    private Casework casework(JdbiTransactions transactions) {
        return new Casework(
                transactions,
                serving::get,
                release -> Map.of(),
                new CaseNotation(),
                ids,
                now::get,
                Duration.ofMinutes(1));
    }

    private static void happens(Casework casework, String incident, String event, Happening what) {
        casework.record(incident, new NewEvent(event, "ann", null, what), null);
    }

    private Decision decision(String rule, Instant at) {
        return new Decision(
                ids.get().toString(),
                new Decision.About(null, 0, "test.Late", null, null),
                Decision.Cause.ASKED,
                "sha256:abc",
                "sha256:abc",
                at,
                null,
                at,
                new Decision.Making(17, List.of(new Fired("test/policy.drl", rule)), null, null),
                "{}",
                "{}",
                null,
                false,
                null);
    }

    /** Each rule and week with what fired, was recommended, was overridden, and fired in evaluations. */
    private List<String> told(JdbiTransactions transactions) {
        return rows(transactions).stream()
                .map(row -> row.rule().rule() + " " + row.week() + ": " + row.fired() + " " + row.recommended() + " "
                        + row.overridden() + " " + row.evaluations())
                .toList();
    }

    private List<Row> rows(JdbiTransactions transactions) {
        RuleReport report = new Reporting(transactions, now::get).rules(2);
        assertThat(report.weeks().to()).isIn(WEEK.plusWeeks(1), WEEK.plusWeeks(2));
        return report.rows();
    }

    private static CompiledPolicySet policies(String more) {
        return TestRules.rules("""
                        rule "Within 30 minutes" when Late() then promise.resolve().within(30); end
                        rule "Say sorry" when Late( acknowledged == false ) then recommend.acknowledge("sorry"); end
                        """ + more)
                .with("messages/en.yaml", "sorry: \"I am sorry.\"\nwhat: \"What would you like?\"\n")
                .with("domains.yaml", "test: {zone: UTC, currency: EUR}\n")
                .with("remedies.yaml", """
                        remedies:
                          drink: {label: {en: A drink}, cost: "1.50", value: "4.00", currency: EUR}
                        """)
                .interpret();
    }
}
