package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;

import amends.casework.Keys;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every database is held to; the classes that extend it name one. */
abstract class StoreTest {

    private static final Keys.Done DONE =
            new Keys.Done("k", "print", "incident", Instant.parse("2026-11-22T12:00:00Z"));

    private TestDatabase store;

    /** A database of the sort that is tested. */
    abstract TestDatabase fresh();

    /** The database of this test. */
    final TestDatabase store() {
        if (store == null) {
            store = fresh();
        }
        return store;
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void aKeyIsRememberedOnce() {
        assertThat(remember(store().database())).isTrue();
        assertThat(remember(store().database())).isFalse();
        assertThat(remembered(store().database())).contains(DONE);
    }

    @Test
    void everyTestHasADatabaseOfItsOwn() {
        try (TestDatabase another = fresh()) {
            remember(another.database());
            another.shut();

            assertThat(remembered(store().database())).isEmpty();
        }
    }

    private static boolean remember(Database database) {
        return new JdbiTransactions(database).write(session -> session.keys().add(DONE));
    }

    private static Optional<Keys.Done> remembered(Database database) {
        return new JdbiTransactions(database).read(session -> session.keys().find("k"));
    }
}
