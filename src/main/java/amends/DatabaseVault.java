package amends;

import amends.casework.Erasing;
import amends.casework.StoreUnavailableException;
import amends.cli.CommandFailure;
import amends.cli.Vault;
import amends.storage.Backup;
import amends.storage.BackupException;
import amends.storage.Database;
import amends.storage.DatabaseException;
import amends.storage.JdbiTransactions;
import amends.storage.Restore;
import amends.wire.CaseNotation;
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
        String on(Database database) throws IOException;
    }

    @Override
    public String backup(String settings, Path output) {
        return with(settings, true, database -> OnlineBackup.to(output, database, clock.instant()));
    }

    @Override
    public String restore(String settings, Path input) {
        return with(settings, false, database -> {
            Backup.Manifest restored = Restore.from(input, database);
            return "restored " + restored.rows("incident") + " incidents as of " + restored.at();
        });
    }

    @Override
    public String erase(String settings, String customerId) {
        return with(settings, true, database -> {
            int erased = new Erasing(new JdbiTransactions(database), new CaseNotation(), clock).customer(customerId);
            return "erased what is personal in " + erased + (erased == 1 ? " incident" : " incidents");
        });
    }

    private static String with(String settings, boolean mustBeThere, Work work) {
        try {
            AmendsConfiguration read = Settings.read(settings);
            if (mustBeThere
                    && read.database().url().isBlank()
                    && !Files.exists(read.data().resolve("amends.mv.db"))) {
                throw new CommandFailure(
                        "there is no database in " + read.data().toAbsolutePath());
            }
            try (Database database = Database.open(read.database())) {
                return work.on(database);
            }
        } catch (StartException e) {
            throw new CommandFailure(String.join("\n", e.lines()), e);
        } catch (DatabaseException e) {
            throw new CommandFailure(
                    e.getMessage() + "\na server that runs keeps an H2 file to itself; --help says what to ask it", e);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(e.getFile() + " is there already", e);
        } catch (IOException | UncheckedIOException | BackupException | StoreUnavailableException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }
}
