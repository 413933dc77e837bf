package amends.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * A real PostgreSQL of this JVM. It has a folder and a port of its own, so that one left behind by a JVM that was killed
 * is in nobody's way; whatever is still running ends with the JVM.
 */
public final class PostgresServer {

    private static final String TEMPLATE = "amends_migrated";

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
        String url = create(TEMPLATE, "template1");
        Database.open(new DatabaseSettings(url, "postgres", "", null, 2)).close();
    }

    /** The one that forgets what it was told when the machine fails, which is fast; started when it is first asked for. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** The one that writes to the disk what it acknowledges; started when it is first asked for. */
    public static PostgresServer durable() {
        return Durable.SERVER;
    }

    /** The settings of PostgreSQL that keep what was acknowledged when the machine fails. */
    public static EmbeddedPostgres.Builder durably() {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    /** The address of a new database that has the schema and nothing else. */
    String newDatabase() {
        return create("t" + UUID.randomUUID().toString().replace("-", ""), TEMPLATE);
    }

    private String create(String name, String template) {
        execute("create database " + name + " template " + template + "");
        return server.getJdbcUrl("postgres", name);
    }

    /** Removes a database, whoever is connected to it. */
    void drop(String url) {
        execute("drop database " + url.replaceAll(".*/|\\?.*", "") + " with (force)");
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PostgresServer start(EmbeddedPostgres.Builder builder) {
        try {
            return new PostgresServer(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        static final PostgresServer SERVER = start(EmbeddedPostgres.builder());
    }

    private static final class Durable {
        static final PostgresServer SERVER = start(durably());
    }
}
