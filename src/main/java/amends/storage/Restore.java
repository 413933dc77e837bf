package amends.storage;

import amends.storage.Backup.Manifest;
import amends.storage.Backup.Part;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jdbi.v3.core.Jdbi;

/** Fills an empty database from a backup; all of it or nothing. */
public final class Restore {

    private static final int ROWS_AT_ONCE = 500;
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    private Restore() {}

    /**
     * Restores a backup.
     *
     * @param database one without an incident
     * @param file what {@link Backup} wrote
     * @throws BackupException where the file is not whole or of another version, or the database holds incidents
     */
    public static Manifest from(Path file, Database database) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return Jdbi.create(database.pool()).inTransaction(handle -> whole(handle.getConnection(), zip));
        } catch (IOException e) {
            throw new BackupException(file + " cannot be read: " + e.getMessage(), e);
        } catch (BackupException e) {
            throw new BackupException(file + " " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw database.told(e);
        }
    }

    private static Manifest whole(Connection connection, ZipFile zip) {
        try {
            return restore(connection, zip);
        } catch (IOException e) {
            throw new BackupException("cannot be read: " + DatabaseException.words(e), e);
        } catch (SQLException e) {
            if (Trouble.of(e).isPresent()) {
                throw new IllegalStateException(e);
            }
            throw new BackupException("is refused by the database: " + DatabaseException.words(e), e);
        }
    }

    private static Manifest restore(Connection connection, ZipFile zip) throws IOException, SQLException {
        Manifest manifest = manifest(zip);
        Schema schema = Schema.of(connection);
        if (manifest.format() != Backup.FORMAT || !manifest.schema().equals(schema.version())) {
            throw new BackupException("is of schema " + manifest.schema() + ", this program has schema "
                    + schema.version() + "; restore it with the version that wrote it, then start this one");
        }
        if (!schema.tables().equals(manifest.tables().stream().map(Part::name).toList())) {
            throw new BackupException("does not have the tables of schema " + schema.version());
        }
        try (Statement statement = connection.createStatement()) {
            requireEmpty(statement);
            // A server that was started and did nothing stored its release.
            for (int i = schema.tables().size() - 1; i >= 0; i--) {
                statement.execute("delete from " + schema.tables().get(i));
            }
        }
        for (Part part : manifest.tables()) {
            fill(connection, zip, part);
        }
        return manifest;
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) {
            throw new BackupException("is no backup: it has no " + Backup.MANIFEST);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return JSON.readValue(in, Manifest.class);
        }
    }

    private static void requireEmpty(Statement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery("select count(*) from incident")) {
            count.next();
            if (count.getLong(1) > 0) {
                throw new BackupException("is not restored: the database holds " + count.getLong(1)
                        + " incidents; restore into one that is empty");
            }
        }
    }

    private static void fill(Connection connection, ZipFile zip, Part part) throws IOException, SQLException {
        ZipEntry entry = zip.getEntry(part.name() + Backup.SUFFIX);
        if (entry == null) {
            throw new BackupException("lacks " + part.name() + Backup.SUFFIX);
        }
        MessageDigest digest = Schema.sha256();
        long rows;
        try (DigestInputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            rows = insert(connection, part.name(), in);
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (rows != part.rows() || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
            throw new BackupException(part.name() + Backup.SUFFIX + " is not what was written; nothing is restored");
        }
        for (String counted : Schema.counted(connection, part.name())) {
            goOn(connection, part.name(), counted);
        }
    }

    private static long insert(Connection connection, String table, InputStream in) throws IOException, SQLException {
        List<Cell> cells = cells(connection, table);
        String names = cells.stream().map(Cell::name).collect(Collectors.joining(", "));
        String marks = cells.stream().map(cell -> "?").collect(Collectors.joining(", "));
        String sql = "insert into " + table + " (" + names + ") values (" + marks + ")";
        long count = 0;
        try (PreparedStatement insert = connection.prepareStatement(sql);
                MappingIterator<JsonNode> rows = JSON.readerFor(JsonNode.class).readValues(in)) {
            while (rows.hasNextValue()) {
                JsonNode row = rows.nextValue();
                for (int i = 0; i < cells.size(); i++) {
                    cells.get(i).set(row, i + 1, insert);
                }
                insert.addBatch();
                if (++count % ROWS_AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return count;
    }

    private static List<Cell> cells(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            return Cell.of(none.getMetaData());
        }
    }

    /** Lets a counted column go on after the highest value. */
    private static void goOn(Connection connection, String table, String column) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long next;
            try (ResultSet highest =
                    statement.executeQuery("select coalesce(max(" + column + "), 0) + 1 from " + table)) {
                highest.next();
                next = highest.getLong(1);
            }
            statement.execute("alter table " + table + " alter column " + column + " restart with " + next);
        }
    }
}
