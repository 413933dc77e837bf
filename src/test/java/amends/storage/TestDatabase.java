package amends.storage;

import java.nio.file.Path;
import java.util.UUID;

/** A database for one test, fresh and with its schema; closing it takes it away. */
public final class TestDatabase implements AutoCloseable {

    static final int CONNECTIONS = 8;

    private final DatabaseSettings settings;
    private final Runnable afterwards;
    private Database open;

    private TestDatabase(DatabaseSettings settings, Runnable afterwards) {
        this.settings = settings;
        this.afterwards = afterwards;
    }

    /** An H2 file in a folder of the test's. */
    public static TestDatabase h2File(Path folder) {
        return new TestDatabase(new DatabaseSettings("", "", "", folder, CONNECTIONS), () -> {});
    }

    /** H2 in memory; it lasts until the last connection to it is closed. */
    public static TestDatabase h2InMemory() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        return new TestDatabase(new DatabaseSettings(url, "", "", null, CONNECTIONS), () -> {});
    }

    /** A database of the JVM's one PostgreSQL. */
    public static TestDatabase postgres() {
        return of(PostgresServer.shared());
    }

    /** A database of a PostgreSQL that writes to the disk what it acknowledges. */
    public static TestDatabase durablePostgres() {
        return of(PostgresServer.durable());
    }

    private static TestDatabase of(PostgresServer server) {
        String url = server.newDatabase();
        return new TestDatabase(new DatabaseSettings(url, "postgres", "", null, CONNECTIONS), () -> server.drop(url));
    }

    /** Where it is; several processes or pools may use it, but for an H2 file. */
    public DatabaseSettings settings() {
        return settings;
    }

    /** The database, opened when it is first asked for. */
    public Database database() {
        if (open == null) {
            open = Database.open(settings);
        }
        return open;
    }

    /** Closes it, so that it can be opened again. */
    public void shut() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    @Override
    public void close() {
        shut();
        afterwards.run();
    }
}
