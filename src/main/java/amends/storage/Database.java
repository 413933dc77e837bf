package amends.storage;

import com.codahale.metrics.MetricRegistry;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Jdbi;

/** The database, open: a pool of connections to a schema that is up to date. */
public final class Database implements AutoCloseable {

    /**
     * Each statement of these can be carried out twice: on H2 a change of the schema is no part of a transaction, so
     * whoever is killed in the middle of one has begun it, and begins it anew at the next start.
     */
    static final String MIGRATIONS = "classpath:amends/storage/migrations";

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final DatabaseSettings settings;
    private final HikariDataSource pool;

    private Database(DatabaseSettings settings, HikariDataSource pool) {
        this.settings = settings;
        this.pool = pool;
    }

    /**
     * Opens the database, and makes or updates its schema.
     *
     * @throws DatabaseException where it cannot be opened or is of a later version
     */
    public static Database open(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("amends");
        config.setJdbcUrl(settings.address());
        if (!settings.user().isBlank()) {
            config.setUsername(settings.user());
            config.setPassword(settings.password());
        }
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionTimeout(PATIENCE.toMillis());
        if (settings.isPostgresql()) {
            // A statement that hangs must not hold an incident for ever.
            config.addDataSourceProperty("socketTimeout", "30");
            config.addDataSourceProperty("tcpKeepAlive", "true");
            // Many rows go over the wire as one statement.
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new DatabaseException(
                    "the database " + settings.shown() + " cannot be opened: " + DatabaseException.words(e), e);
        }
        try {
            Flyway migrations = Flyway.configure(Database.class.getClassLoader())
                    .dataSource(pool)
                    .locations(MIGRATIONS)
                    // What was applied is known by its version. How it is written may change: it can be repeated now.
                    .validateOnMigrate(false)
                    .load();
            refuseLater(migrations);
            migrations.migrate();
        } catch (FlywayException e) {
            pool.close();
            throw new DatabaseException(
                    "the schema of " + settings.shown() + " cannot be brought up to date: "
                            + DatabaseException.words(e),
                    e);
        }
        return new Database(settings, pool);
    }

    /** What a later version stores may mean something that this one does not know. */
    private static void refuseLater(Flyway migrations) {
        for (MigrationInfo applied : migrations.info().applied()) {
            if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new FlywayException(
                        "a later version of this program has brought it to schema " + applied.getVersion());
            }
        }
    }

    /** Has the use of its connections measured. */
    public void measure(MetricRegistry meters) {
        HikariPoolMXBean use = pool.getHikariPoolMXBean();
        meters.gauge("amends.database.connections.active", () -> use::getActiveConnections);
        meters.gauge("amends.database.connections.idle", () -> use::getIdleConnections);
        meters.gauge("amends.database.connections.awaited", () -> use::getThreadsAwaitingConnection);
        meters.gauge("amends.database.connections.most", () -> settings::connections);
    }

    /** Where it is. */
    public DatabaseSettings settings() {
        return settings;
    }

    /** Connections to it. */
    DataSource pool() {
        return pool;
    }

    /**
     * What to throw for what was thrown while the database was used. Where it was lost, the connections of before are
     * closed as they come back: only then does H2 open its file again, and new ones find a PostgreSQL that took over.
     */
    RuntimeException told(RuntimeException thrown) {
        if (Trouble.of(thrown).filter(Trouble::endsConnections).isPresent() && pool.isRunning()) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
        return Unavailable.told(thrown);
    }

    /** What time it is there. */
    Instant time() {
        return Jdbi.create(pool)
                .withHandle(handle -> handle.createQuery(
                                settings.isPostgresql() ? "select clock_timestamp()" : "select current_timestamp")
                        .mapTo(Instant.class)
                        .one());
    }

    /**
     * Writes something, to see whether it can be written.
     *
     * @throws amends.casework.StoreUnavailableException where it cannot
     */
    public void probe() {
        try {
            Jdbi.create(pool).useHandle(handle -> handle.execute("update probe set writes = writes + 1"));
        } catch (RuntimeException e) {
            throw told(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
