package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.casework.Erasing;
import amends.casework.Forgetting;
import amends.casework.StoreUnavailableException;
import amends.decision.Decision;
import amends.decision.Decision.About;
import amends.decision.Decision.Cause;
import amends.decision.Decision.Fired;
import amends.decision.Decision.Making;
import amends.decision.DecisionQuery;
import amends.decision.Logbook;
import amends.http.HttpEdge;
import amends.spool.OnOverload;
import amends.spool.SpoolSettings;
import amends.spool.SpooledLogbook;
import amends.wire.CaseNotation;
import com.codahale.metrics.MetricRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Decisions about incidents that nobody keeps, in the database: stored as they are, erased, and forgotten in time. */
class AskedDecisionsTest {

    private static final String SECRET = "zebra";
    private static final Instant NOON = Desk.NOON;

    private enum Sort {
        H2,
        POSTGRESQL;

        TestDatabase fresh() {
            return this == H2 ? TestDatabase.h2InMemory() : TestDatabase.postgres();
        }
    }

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Supplier<UUID> ids = HttpEdge.ids(now::get);

    @ParameterizedTest
    @EnumSource
    void decisionsComeBackAsTheyWereAndCountOnce(Sort sort) {
        try (TestDatabase store = sort.fresh()) {
            JdbiTransactions transactions = new JdbiTransactions(store.database());
            List<Decision> many = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                many.add(decision("c-" + i));
            }
            add(transactions, many.subList(0, 200));
            add(transactions, many);

            assertThat(stored(transactions, many)).isEqualTo(many);
        }
    }

    @ParameterizedTest
    @EnumSource
    void idsThatAreLongerThanTheirColumnsAreCutThereAndCanBeErased(Sort sort) {
        try (TestDatabase store = sort.fresh()) {
            JdbiTransactions transactions = new JdbiTransactions(store.database());
            String customer = "x".repeat(234) + "🦓".repeat(3_000);
            Decision decision = decision(customer);
            Decision another = decision(customer + "2");
            Decision beginning = decision(customer.substring(0, 300));
            add(transactions, List.of(decision, another, beginning));

            assertThat(find(transactions, decision).about().customerId())
                    .startsWith("x".repeat(234) + "~")
                    .hasSizeLessThanOrEqualTo(300);
            assertThat(listed(transactions, customer)).containsExactly(decision.id());
            assertThat(erasing(transactions, null).customer(customer)).isEqualTo(new Erasing.Erased(0, 1));
            for (Decision others : List.of(another, beginning)) {
                assertThat(find(transactions, others).erasedAt()).isNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCustomerIsErasedFromDecisionsThatAreStoredAndFromThoseThatWait(Sort sort) throws IOException {
        AtomicBoolean isGone = new AtomicBoolean();
        try (TestDatabase store = sort.fresh()) {
            JdbiTransactions transactions = new JdbiTransactions(store.database());
            try (SpooledLogbook logbook = new SpooledLogbook(
                    new SpoolSettings(folder, 1 << 20, OnOverload.REFUSE),
                    decisions -> {
                        if (isGone.get()) {
                            throw new StoreUnavailableException("gone", null);
                        }
                        add(transactions, decisions);
                    },
                    now::get,
                    new MetricRegistry())) {
                Decision stored = decision(SECRET);
                Decision other = decision("other");
                logbook.log(stored);
                logbook.settle();
                isGone.set(true);
                Decision waiting = decision(SECRET);
                logbook.log(waiting);
                logbook.log(other);
                assertThat(onDisk()).contains(SECRET);
                assertThatThrownBy(() -> erasing(transactions, logbook).customer(SECRET))
                        .isInstanceOf(StoreUnavailableException.class);
                isGone.set(false);

                assertThat(erasing(transactions, logbook).customer(SECRET)).isEqualTo(new Erasing.Erased(0, 2));

                for (Decision decision : List.of(stored, waiting)) {
                    Decision left = find(transactions, decision);
                    assertThat(left.toString()).doesNotContain(SECRET);
                    assertThat(left.erasedAt()).isEqualTo(NOON);
                    assertThat(left.situation()).isNull();
                    assertThat(left.plan()).isNull();
                    assertThat(left.about().subject()).isNull();
                }
                assertThat(find(transactions, other)).isEqualTo(other);
            }
            assertThat(onDisk()).doesNotContain(SECRET);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oldDecisionsAreForgottenByTheTimeOfTheirIdsAndKeptIncidentsKeepTheirs(Sort sort) {
        try (TestDatabase store = sort.fresh()) {
            Desk desk = new Desk(store.database());
            JdbiTransactions transactions = desk.transactions();
            desk.open("kept", "c-1");
            List<Decision> old = new ArrayList<>();
            for (int i = 0; i < 2_500; i++) {
                old.add(decision("c-1"));
            }
            // The clock is set back: ids go on from the latest, so this one is no older than the others.
            now.set(NOON.minus(Duration.ofDays(30)));
            Decision setBack = decision("c-1");
            now.set(NOON.plus(Duration.ofDays(1)));
            Decision young = decision("c-1");
            add(transactions, old);
            add(transactions, List.of(setBack, young));
            Forgetting forgetting = new Forgetting(transactions, Duration.ofDays(90), now::get);

            now.set(NOON.plus(Duration.ofDays(90)));
            assertThat(forgetting.forget()).isZero();
            assertThat(find(transactions, setBack)).isEqualTo(setBack);
            now.set(NOON.plus(Duration.ofDays(90)).plusMillis(1));
            assertThat(forgetting.forget()).isEqualTo(2_501);
            assertThat(forgetting.forget()).isZero();

            assertThat(stored(transactions, old)).isEmpty();
            assertThat(find(transactions, young)).isEqualTo(young);
            List<Decision> kept =
                    transactions.read(session -> session.decisions().of("kept"));
            assertThat(kept).isNotEmpty();
            now.set(NOON.plus(Duration.ofDays(92)));
            assertThat(forgetting.forget()).isOne();
            assertThat(new Forgetting(transactions, null, now::get).forget()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theIdsOfAClockThatGoesBackStayInOrder(Sort sort) {
        List<String> made = new ArrayList<>();
        for (int seconds : new int[] {0, 5, -3_600, 1, 6}) {
            now.set(NOON.plusSeconds(seconds));
            made.add(decision("c-" + sort).id());
        }
        assertThat(made).isSorted();
    }

    private static List<String> listed(JdbiTransactions transactions, String customer) {
        DecisionQuery query = new DecisionQuery(
                null, null, customer, null, null, null, null, null, null, null, null, null, null, null);
        return transactions.read(session -> session.decisionLists().newest(query, null, 10)).decisions().stream()
                .map(Decision::id)
                .toList();
    }

    private Erasing erasing(JdbiTransactions transactions, SpooledLogbook logbook) {
        return new Erasing(
                transactions, new CaseNotation(), logbook == null ? Logbook.OFF : logbook, () -> NOON, id -> {});
    }

    private Decision decision(String customer) {
        return new Decision(
                ids.get().toString(),
                new About(null, 0, "test.Late", customer, "T of " + customer),
                Cause.ASKED,
                "sha256:abc",
                "sha256:abc",
                NOON,
                null,
                NOON,
                new Making(17, List.of(new Fired("test/a.drl", "One"), new Fired("test/b.drl", "Two")), null, null),
                "{\"customer\": \"" + customer + "\"}",
                "{}",
                null,
                false,
                null);
    }

    private static void add(JdbiTransactions transactions, List<Decision> decisions) {
        transactions.write(session -> {
            session.decisions().addAll(decisions);
            return null;
        });
    }

    private static Decision find(JdbiTransactions transactions, Decision decision) {
        return stored(transactions, List.of(decision)).get(0);
    }

    private static List<Decision> stored(JdbiTransactions transactions, List<Decision> decisions) {
        return transactions.read(session -> decisions.stream()
                .map(decision -> session.decisions().find(decision.id()))
                .flatMap(Optional::stream)
                .toList());
    }

    private String onDisk() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                text.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }
}
