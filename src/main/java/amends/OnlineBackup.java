package amends;

import amends.storage.Backup;
import amends.storage.Database;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes backups: whole files, or none. */
final class OnlineBackup {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'amends-'yyyyMMdd'T'HHmmss'Z.zip'").withZone(ZoneOffset.UTC);

    private OnlineBackup() {}

    /** Writes one into the folder {@code backups} of a data folder; returns what it says of it. */
    static String write(Database database, Path data, Instant now) {
        try {
            Path folder = Files.createDirectories(data.resolve("backups"));
            return to(folder.resolve(NAME.format(now)), database, now);
        } catch (FileAlreadyExistsException e) {
            return "a backup of this second is there already, or is being written: " + e.getFile();
        } catch (IOException e) {
            throw new UncheckedIOException("no backup can be written: " + e.getMessage(), e);
        }
    }

    /** Writes one into a new file. */
    static String to(Path file, Database database, Instant now) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
            Backup.Manifest written = Backup.write(database, out, now);
            return "wrote " + file + ": " + written.rows("incident") + " incidents, schema " + written.schema();
        } catch (RuntimeException | IOException e) {
            if (!(e instanceof FileAlreadyExistsException)) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
    }
}
