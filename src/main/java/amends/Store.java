package amends;

import amends.access.KeyStore;
import amends.access.SessionStore;
import amends.casework.Transactions;
import amends.http.BackupTask;
import amends.http.DatabaseHealthCheck;
import amends.http.HttpEdge;
import amends.storage.Database;
import amends.storage.FeedFollower;
import amends.storage.JdbiTransactions;
import amends.storage.Releases;
import amends.storage.StoreClock;
import amends.storage.StoredKeys;
import amends.storage.StoredSessions;
import amends.storage.ToldTransactions;
import com.codahale.metrics.MetricRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** The wiring of the database: work on it, what is kept in it, and the clock by which that is dated. */
final class Store implements AutoCloseable {

    private final Path data;
    private final Database database;
    private final StoreClock storeClock;
    private final InstantSource clock;
    private final Releases releases;
    private final JdbiTransactions stored;
    private final ToldTransactions transactions;

    /**
     * Opens the database.
     *
     * @param local the clock of this process
     * @throws amends.storage.DatabaseException where it cannot be opened
     */
    Store(AmendsConfiguration settings, InstantSource local, MetricRegistry metrics) {
        makeFolder(settings);
        this.data = settings.data();
        this.database = Database.open(settings.database());
        database.measure(metrics);
        this.storeClock = settings.ownClock() ? null : StoreClock.of(database);
        // Several processes may use a PostgreSQL: its clock counts.
        this.clock = storeClock == null ? local : storeClock;
        this.releases = new Releases(database);
        this.stored = new JdbiTransactions(database);
        this.transactions = new ToldTransactions(stored);
    }

    private static void makeFolder(AmendsConfiguration settings) {
        if (settings.database().url().isBlank()) {
            try {
                Files.createDirectories(settings.data());
            } catch (IOException e) {
                throw new UncheckedIOException("the data folder cannot be made", e);
            }
        }
    }

    /**
     * Serves how it is, and backups of it.
     *
     * @param settle puts what waits on the disk into the database
     */
    void serve(HttpEdge edge, Runnable settle) {
        edge.health("database", new DatabaseHealthCheck(database::probe));
        edge.task(new BackupTask(() -> {
            settle.run();
            return OnlineBackup.write(database, data, clock.instant());
        }));
    }

    /** The database. */
    Database database() {
        return database;
    }

    /** The clock by which what is stored is dated. */
    InstantSource clock() {
        return clock;
    }

    /** Work on the database; those who listen are told of it. */
    Transactions transactions() {
        return transactions;
    }

    /** The same, of which nobody is told: for what nobody listens to. */
    JdbiTransactions untold() {
        return stored;
    }

    /** What tells, in order, of what was done. */
    FeedFollower feed() {
        return new FeedFollower(database, transactions);
    }

    /** Has somebody woken after each piece of work on which those who listen wait. */
    void wake(Runnable whom) {
        transactions.wake(whom);
    }

    /** The files of releases. */
    Releases releases() {
        return releases;
    }

    /** Where access keys are stored. */
    KeyStore keys() {
        return new StoredKeys(database);
    }

    /** Where sessions of browsers are stored. */
    SessionStore sessions() {
        return new StoredSessions(database);
    }

    @Override
    public void close() {
        if (storeClock != null) {
            storeClock.close();
        }
        database.close();
    }
}
