package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.casework.CaseView;
import amends.casework.Erasing;
import amends.casework.EventRefusedException;
import amends.casework.Happening;
import amends.casework.KeyReusedException;
import amends.decision.Decision;
import amends.decision.Logbook;
import amends.incident.Action;
import amends.wire.CaseNotation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Erasing takes what is personal, and only that. */
class ErasureTest {

    private static final String SECRET = "zebra";

    private enum Sort {
        H2,
        POSTGRESQL;

        TestDatabase fresh() {
            return this == H2 ? TestDatabase.h2InMemory() : TestDatabase.postgres();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatTheCustomerWasOrSaidIsLeftAnywhere(Sort sort) {
        try (TestDatabase store = sort.fresh()) {
            Desk desk = new Desk(store.database());
            happen(desk);
            assertThat(found(store, SECRET)).isNotEmpty();

            assertThat(erasing(desk).customer(SECRET)).isEqualTo(new Erasing.Erased(2, 0));

            assertThat(found(store, SECRET)).isEmpty();
            assertThat(found(store, "other")).isNotEmpty();
            assertThat(erasing(desk).customer(SECRET)).isEqualTo(new Erasing.Erased(0, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCountsStays(Sort sort) {
        try (TestDatabase store = sort.fresh()) {
            Desk desk = new Desk(store.database());
            happen(desk);
            List<String> sums = sums(store);
            CaseView before = desk.casework().view("a");

            erasing(desk).customer(SECRET);

            assertThat(sums(store)).isEqualTo(sums);
            CaseView after = desk.casework().view("a");
            assertThat(after.head().status()).isEqualTo(before.head().status());
            assertThat(after.head().openedAt()).isEqualTo(before.head().openedAt());
            assertThat(after.head().resolvedAt()).isEqualTo(before.head().resolvedAt());
            assertThat(after.events()).hasSameSizeAs(before.events());
            assertThat(after.head().erasedAt()).isEqualTo(Desk.NOON);
            assertThat(after.head().problem()).contains("erased at");
            assertThat(after.plan()).isNull();
            assertThat(after.situation()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasErasedSaysSoAndTakesNothingMore(Sort sort) {
        try (TestDatabase store = sort.fresh()) {
            Desk desk = new Desk(store.database());
            desk.open("a", SECRET);
            erasing(desk).customer(SECRET);

            assertThatThrownBy(() -> desk.record("a", null, new Happening.Resolved()))
                    .isInstanceOf(EventRefusedException.class)
                    .hasMessageContaining("erased");
            assertThatThrownBy(() -> desk.open("a", SECRET)).isInstanceOf(KeyReusedException.class);
            List<Decision> decisions =
                    desk.transactions().read(session -> session.decisions().of("a"));
            assertThat(decisions).isNotEmpty().allSatisfy(decision -> {
                assertThat(decision.erasedAt()).isEqualTo(Desk.NOON);
                assertThat(decision.situation()).isNull();
                assertThat(decision.plan()).isNull();
            });
            assertThat(texts(store, "select task_instance from scheduled_tasks where task_name = 'look-again'"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void incidentsThatWereResolvedLongAgoAreErased(Sort sort) {
        try (TestDatabase store = sort.fresh()) {
            Desk desk = new Desk(store.database());
            desk.open("open", "c-1");
            desk.open("old", "c-1");
            desk.record("old", null, new Happening.Resolved());
            desk.open("new", "c-1");
            desk.at(Desk.NOON.plus(Duration.ofDays(1)));
            desk.record("new", null, new Happening.Resolved());

            int erased = erasing(desk).resolvedBefore(Desk.NOON.plus(Duration.ofDays(1)));

            assertThat(erased).isEqualTo(1);
            assertThat(desk.casework().view("old").head().erasedAt()).isNotNull();
            assertThat(desk.casework().view("new").head().erasedAt()).isNull();
            assertThat(desk.casework().view("open").head().erasedAt()).isNull();
        }
    }

    private static void happen(Desk desk) {
        desk.open("a", SECRET);
        desk.open("b", SECRET);
        desk.open("c", "other");
        desk.record("a", "e1", new Happening.Acknowledged("sorry", null, null));
        desk.record("a", "e2", new Happening.RemedyGiven("drink", null, null, null));
        desk.record("a", "e3", new Happening.CustomerReplied("I am " + SECRET));
        desk.record("a", "e4", new Happening.Overridden(Action.STATUS, "sorry", SECRET, SECRET));
        desk.record("a", "e5", new Happening.RemedyDeclined("drink", SECRET));
        desk.record("a", "e6", new Happening.Paused(SECRET));
        desk.record("a", "e7", new Happening.Resumed());
        desk.record("a", "e8", new Happening.OutcomeTold(null, SECRET, null));
        desk.record("a", "e9", new Happening.Resolved());
    }

    private static Erasing erasing(Desk desk) {
        return new Erasing(desk.transactions(), new CaseNotation(), Logbook.OFF, () -> Desk.NOON, id -> {});
    }

    private static List<String> sums(TestDatabase store) {
        return texts(
                store,
                "select concat(kind, ' ', remedy, ' ', cost, ' ', cost_currency, ' ', basis, ' ', given_day)"
                        + " from ledger_entry order by id");
    }

    /** The tables that hold a word in any of their columns. */
    private static List<String> found(TestDatabase store, String word) {
        return Jdbi.create(store.database().pool()).withHandle(handle -> {
            List<String> tables;
            try {
                tables = Schema.of(handle.getConnection()).tables();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return tables.stream()
                    .filter(table ->
                            handle.createQuery("select * from " + table).map((row, context) -> text(row)).stream()
                                    .anyMatch(text -> text.contains(word)))
                    .toList();
        });
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            text.append(row.getString(i)).append(' ');
        }
        return text.toString();
    }

    private static List<String> texts(TestDatabase store, String sql) {
        return Jdbi.create(store.database().pool())
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
