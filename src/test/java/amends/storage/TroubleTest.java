package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.casework.Happening;
import amends.casework.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failures of the database are told from mistakes, and are over when their reason is. */
class TroubleTest {

    @TempDir
    private Path folder;

    private TestDatabase store;
    private Desk desk;

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "08001, GONE",
        "08006, GONE",
        "57P01, GONE",
        "57P02, GONE",
        "57P03, GONE",
        "57014, BUSY",
        "53100, FULL",
        "53200, FAILING",
        "53300, BUSY",
        "58030, FAILING",
        "XX001, FAILING",
        "25006, READ_ONLY",
        "40001, BUSY",
        "40P01, BUSY",
        "55P03, BUSY"
    })
    void postgresqlTellsItsTroubleByACode(String state, Trouble trouble) {
        assertThat(Trouble.of(new IllegalStateException(new SQLException("no", state))))
                .contains(trouble);
    }

    @ParameterizedTest
    @CsvSource({"22001", "23505", "42601", "42P01", "22P05"})
    void aMistakeOfOursIsNoTroubleOfTheDatabase(String state) {
        assertThat(Trouble.of(new IllegalStateException(new SQLException("no", state))))
                .isEmpty();
    }

    @Test
    void aFullDiskIsToldWhereverItIsSaid() {
        MVStoreException failed = new MVStoreException(2, "Writing failed");
        assertThat(Trouble.of(new IllegalStateException(failed))).contains(Trouble.FAILING);

        failed.initCause(new IOException("No space left on device"));
        assertThat(Trouble.of(new IllegalStateException(failed))).contains(Trouble.FULL);
    }

    @Test
    void aDatabaseOfALaterVersionIsNotOpened() {
        use(TestDatabase.h2File(folder));
        Jdbi.create(store.database().pool()).useHandle(handle -> handle.execute("""
                update "flyway_schema_history" set "version" = '9999'
                where "installed_rank" = (select max("installed_rank") from "flyway_schema_history")
                """));
        store.shut();

        assertThatThrownBy(() -> store.database())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("a later version of this program has brought it to schema 9999");
    }

    @Test
    void anH2ThatWasClosedUnderOurHandsIsOpenedAgain() {
        use(TestDatabase.h2File(folder));
        assertThatThrownBy(() -> Jdbi.create(store.database().pool())
                        .useHandle(handle -> handle.execute("shutdown immediately")))
                .hasMessageContaining("shutdown");

        untilItWorks();
        assertThat(desk.casework().view("before").head().version()).isZero();
    }

    @Test
    void connectionsThatAnAdministratorEndedAreReplaced() {
        use(TestDatabase.postgres());
        administer("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");

        untilItWorks();
        assertThat(desk.casework().view("before").head().version()).isZero();
    }

    @Test
    void aDatabaseThatOnlyReadsIsToldAndIsUsedAgainWhenItWrites() {
        use(TestDatabase.postgres());
        administer("alter database " + name() + " set default_transaction_read_only = on");
        renewConnections();

        assertThatThrownBy(() -> desk.open("during", null))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("takes no writes");
        Jdbi.create(store.settings().url(), "postgres", "")
                .useHandle(handle -> handle.execute(
                        "begin read write; alter database " + name() + " reset default_transaction_read_only; commit"));

        untilItWorks();
    }

    @Test
    void aStatementThatTakesTooLongIsTold() {
        use(TestDatabase.postgres());
        assertThatThrownBy(() -> {
                    throw store.database().told(failure("set statement_timeout = 1; select pg_sleep(5)"));
                })
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("too busy");
    }

    @Test
    void anIncidentThatSomebodyElseHoldsTooLongIsTold() {
        use(TestDatabase.postgres());
        Jdbi other = Jdbi.create(store.database().pool());
        administer("alter database " + name() + " set lock_timeout = 50");
        renewConnections();

        other.useTransaction(handle -> {
            handle.execute("select * from incident where id = 'before' for update");
            assertThatThrownBy(() -> desk.record("before", null, new Happening.Resolved()))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("too busy");
        });
        desk.record("before", null, new Happening.Resolved());
    }

    @Test
    void whereAllConnectionsAreInUseItIsToldInAFewSeconds() {
        use(TestDatabase.h2InMemory());
        assertThatThrownBy(() -> nested(store.database(), TestDatabase.CONNECTIONS))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("too busy");
        desk.open("after", null);
    }

    private static void nested(Database database, int deeper) {
        JdbiTransactions transactions = new JdbiTransactions(database);
        transactions.read(session -> {
            session.cases().find("x");
            nested(database, deeper - 1);
            return null;
        });
    }

    private void use(TestDatabase fresh) {
        store = fresh;
        desk = new Desk(store.database());
        desk.open("before", null);
    }

    /** What is refused while connections are lost is told as that, and soon nothing is refused any more. */
    private void untilItWorks() {
        for (int tries = 0; tries < 20; tries++) {
            try {
                desk.open("after", null);
                return;
            } catch (StoreUnavailableException e) {
                assertThat(e).hasMessageContaining("of the database is known");
            }
        }
        desk.open("after", null);
    }

    /** Connections of before do not know of settings that are newer. */
    private void renewConnections() {
        store.database().told(new IllegalStateException(new SQLException("the connection is lost", "57P01")));
    }

    private RuntimeException failure(String sql) {
        try {
            Jdbi.create(store.database().pool()).useHandle(handle -> handle.execute(sql));
            throw new AssertionError(sql);
        } catch (RuntimeException e) {
            return e;
        }
    }

    private String name() {
        return store.settings().url().replaceAll(".*/|\\?.*", "");
    }

    private void administer(String sql) {
        Jdbi.create(store.settings().url(), "postgres", "").useHandle(handle -> handle.execute(sql));
    }
}
