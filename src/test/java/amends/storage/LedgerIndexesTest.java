package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports and lists read the days that are asked for, and reservations those that have not expired. */
class LedgerIndexesTest {

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.postgres();
        database.database();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    promise_clock | due_day >= date '2026-11-16' and due_day < date '2026-11-23' | promise_clock_by_day
                    ledger_entry | given_day >= date '2026-11-16' and given_day < date '2026-11-23' | ledger_by_day
                    ledger_entry | given_at < now() order by given_at desc, id desc limit 50 | ledger_by_time
                    ledger_entry | customer_id = 'ann' and given_at >= now() | ledger_by_customer
                    ledger_entry | domain = 'a' and given_at >= now() | ledger_by_domain
                    reservation | domain = 'a' and expires_at > now() | reservation_by_domain
                    reservation | customer_id = 'ann' and expires_at > now() | reservation_by_customer
                    reservation | state = 'WAITING' order by reserved_at, id limit 50 | reservation_by_state
                    outcome | told_day >= date '2026-11-16' and told_day < date '2026-11-23' | outcome_by_day
                    question | asked_day >= date '2026-11-16' and asked_day < date '2026-11-23' | question_by_day
                    """)
    void whatIsAskedForIsFoundByAnIndex(String table, String condition, String index) throws SQLException {
        assertThat(plan("select * from " + table + " where " + condition)).contains(index);
    }

    /** The plan of PostgreSQL, which would rather read a table that is empty as a whole. */
    private static String plan(String sql) throws SQLException {
        StringBuilder lines = new StringBuilder();
        try (Connection connection = database.database().pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            try (ResultSet rows = statement.executeQuery("explain " + sql)) {
                while (rows.next()) {
                    lines.append(rows.getString(1)).append('\n');
                }
            }
            statement.execute("reset enable_seqscan");
        }
        return lines.toString();
    }

    @Test
    void theTaskThatEndsAReservationIsStoredWithIt() throws SQLException {
        LedgerDesk desk = new LedgerDesk(database.database());
        desk.open("i1", "main", "ann");
        var reservation = desk.reserve("i1", "drink");

        assertThat(text("select task_instance from scheduled_tasks where task_name = 'expire-reservation'"))
                .isEqualTo(reservation.id() + "@" + reservation.expiresAt().getEpochSecond());
        assertThat(text("select state from reservation")).isEqualTo("HELD");
        desk.expire(reservation);
        assertThat(text("select state from reservation")).isEqualTo("HELD");
        desk.at(reservation.expiresAt());
        desk.expire(reservation);
        assertThat(text("select state from reservation")).isEqualTo("EXPIRED");
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = database.database().pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
