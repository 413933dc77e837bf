package amends.storage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.h2.engine.Constants;
import org.jdbi.v3.core.Jdbi;

/**
 * Copies the whole database into a zip that H2 and PostgreSQL both can be restored from: a file of rows for each table, and
 * {@code manifest.json} with the version of the schema, and the rows and the SHA-256 of each file. All of it is of one
 * instant, while others go on writing.
 */
public final class Backup {

    static final int FORMAT = 1;
    static final String MANIFEST = "manifest.json";
    static final String SUFFIX = ".ndjson";

    private static final int ROWS_AT_ONCE = 500;
    private static final JsonFactory JSON = JsonMapper.builder()
            .build()
            .getFactory()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .setRootValueSeparator("\n");

    private Backup() {}

    /**
     * What a backup holds.
     *
     * @param format of the zip
     * @param schema the version of the schema
     * @param at when it was begun
     * @param tables the tables, each after those that it refers to
     */
    public record Manifest(int format, String schema, String at, List<Part> tables) {
        public Manifest {
            tables = List.copyOf(tables);
        }

        /** How many rows there are of a table; 0 where there is no such table. */
        public long rows(String table) {
            return tables.stream()
                    .filter(part -> part.name().equals(table))
                    .mapToLong(Part::rows)
                    .sum();
        }
    }

    /**
     * A table.
     *
     * @param sha256 of its file, in hexadecimal
     */
    public record Part(String name, long rows, String sha256) {}

    /**
     * Writes a backup.
     *
     * @param out where to; stays open
     * @param now when
     * @throws amends.casework.StoreUnavailableException where the database cannot be read
     * @throws UncheckedIOException where it cannot be written
     */
    public static Manifest write(Database database, OutputStream out, Instant now) {
        try {
            return Jdbi.create(database.pool())
                    .withHandle(handle -> ofOneInstant(
                            handle.getConnection(), database.settings().isPostgresql(), out, now));
        } catch (RuntimeException e) {
            throw database.told(e);
        }
    }

    private static Manifest ofOneInstant(Connection connection, boolean postgresql, OutputStream out, Instant now) {
        try {
            connection.setTransactionIsolation(
                    postgresql ? Connection.TRANSACTION_REPEATABLE_READ : Constants.TRANSACTION_SNAPSHOT);
            connection.setAutoCommit(false);
            try {
                return write(connection, out, now);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest write(Connection connection, OutputStream out, Instant now)
            throws SQLException, IOException {
        Schema schema = Schema.of(connection);
        ZipOutputStream zip = new ZipOutputStream(out);
        List<Part> parts = new ArrayList<>();
        for (String table : schema.tables()) {
            zip.putNextEntry(new ZipEntry(table + SUFFIX));
            MessageDigest digest = Schema.sha256();
            long rows = rows(connection, table, new DigestOutputStream(zip, digest));
            zip.closeEntry();
            parts.add(new Part(table, rows, HexFormat.of().formatHex(digest.digest())));
        }
        Manifest manifest = new Manifest(FORMAT, schema.version(), now.toString(), parts);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(new JsonMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(manifest)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        // The stream stays open: it is the caller's.
        zip.finish();
        out.flush();
        return manifest;
    }

    private static long rows(Connection connection, String table, OutputStream out) throws SQLException, IOException {
        long count = 0;
        try (Statement statement = connection.createStatement();
                JsonGenerator json = JSON.createGenerator(out)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                List<Cell> cells = Cell.of(rows.getMetaData());
                while (rows.next()) {
                    json.writeStartObject();
                    for (int i = 0; i < cells.size(); i++) {
                        cells.get(i).write(rows, i + 1, json);
                    }
                    json.writeEndObject();
                    count++;
                }
            }
        }
        return count;
    }
}
