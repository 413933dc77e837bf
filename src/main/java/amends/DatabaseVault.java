package amends;

import amends.access.KeyDesk;
import amends.access.KeyRefusedException;
import amends.access.NoSuchKeyException;
import amends.casework.Erasing;
import amends.casework.StoreUnavailableException;
import amends.cli.CommandFailure;
import amends.cli.Vault;
import amends.decision.Logbook;
import amends.spool.SpoolException;
import amends.storage.Backup;
import amends.storage.BackupException;
import amends.storage.Database;
import amends.storage.DatabaseException;
import amends.storage.JdbiTransactions;
import amends.storage.Restore;
import amends.wire.CaseNotation;
import com.codahale.metrics.MetricRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** The database of a settings file, for the command line. */
final class DatabaseVault implements Vault {

    private final InstantSource clock;

    DatabaseVault(InstantSource clock) {
        this.clock = clock;
    }

    /** Work on an open database. */
    private interface Work {
        String on(Database database, Logbook waiting) throws IOException;
    }

    @Override
    public String backup(String settings, Path output) {
        return with(settings, true, (database, logbook) -> {
            logbook.settle();
            return OnlineBackup.to(output, database, clock.instant());
        });
    }

    @Override
    public String restore(String settings, Path input) {
        return with(settings, false, (database, logbook) -> {
            Backup.Manifest restored = Restore.from(input, database);
            return "restored " + restored.rows("incident") + " incidents as of " + restored.at();
        });
    }

    @Override
    public String erase(String settings, String customerId) {
        return with(settings, true, (database, logbook) -> {
            Erasing.Erased erased = new Erasing(
                            new JdbiTransactions(database), new CaseNotation(), logbook, clock, id -> {})
                    .customer(customerId);
            return "erased what is personal in " + counted(erased.incidents(), "incident") + " and "
                    + counted(erased.decisions(), "decision");
        });
    }

    @Override
    public String createKey(String settings, KeyDesk.Wish wish) {
        return with(
                settings, false, DatabaseKeys.HINT, (database, logbook) -> DatabaseKeys.create(database, wish, clock));
    }

    @Override
    public String keys(String settings) {
        return with(settings, true, DatabaseKeys.HINT, (database, logbook) -> DatabaseKeys.list(database, clock));
    }

    @Override
    public String revokeKey(String settings, String id) {
        return with(settings, true, DatabaseKeys.HINT, (database, logbook) -> DatabaseKeys.revoke(database, id, clock));
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** What a server left to be brought into the database; null where none did, or one runs that does it itself. */
    private DecisionLogging waiting(AmendsConfiguration settings, Database database) {
        if (!Files.isDirectory(settings.decisions().spool(settings.data()).folder())) {
            return null;
        }
        try {
            return new DecisionLogging(settings, new JdbiTransactions(database), clock, new MetricRegistry());
        } catch (SpoolException e) {
            return null;
        }
    }

    private String with(String settings, boolean mustBeThere, Work work) {
        return with(
                settings,
                mustBeThere,
                "a server that runs keeps an H2 file to itself; --help says what to ask it",
                work);
    }

    private String with(String settings, boolean mustBeThere, String hint, Work work) {
        try {
            AmendsConfiguration read = Settings.read(settings);
            if (mustBeThere
                    && read.database().url().isBlank()
                    && !Files.exists(read.data().resolve("amends.mv.db"))) {
                throw new CommandFailure(
                        "there is no database in " + read.data().toAbsolutePath());
            }
            try (Database database = Database.open(read.database());
                    DecisionLogging logging = waiting(read, database)) {
                return work.on(database, logging == null ? Logbook.OFF : logging.spooled());
            }
        } catch (StartException e) {
            throw new CommandFailure(String.join("\n", e.lines()), e);
        } catch (DatabaseException e) {
            throw new CommandFailure(e.getMessage() + '\n' + hint, e);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(e.getFile() + " is there already", e);
        } catch (IOException
                | UncheckedIOException
                | BackupException
                | StoreUnavailableException
                | KeyRefusedException
                | NoSuchKeyException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }
}
