package amends.storage;

import amends.access.Session;
import amends.access.SessionStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** The sessions of browsers in the database. */
public final class StoredSessions implements SessionStore {

    private final Database database;
    private final Jdbi jdbi;

    /** @param database where they are stored */
    public StoredSessions(Database database) {
        this.database = database;
        this.jdbi = Jdbi.create(database.pool())
                .installPlugin(new SqlObjectPlugin())
                .registerRowMapper(Session.class, (row, context) -> session(row));
    }

    /** A session lost with the power costs a sign-in and nothing else, so nobody waits for the disk. */
    @Override
    public void add(Session session) {
        work(sql -> sql.add(session));
    }

    @Override
    public Optional<Session> find(String hash) {
        try {
            return jdbi.withExtension(SessionsSql.class, sql -> sql.find(hash));
        } catch (RuntimeException e) {
            throw database.told(e);
        }
    }

    @Override
    public void remove(String hash) {
        work(sql -> sql.remove(hash));
    }

    @Override
    public void removeExpired(Instant now) {
        work(sql -> sql.removeExpired(now));
    }

    private void work(Consumer<SessionsSql> work) {
        try {
            jdbi.useExtension(SessionsSql.class, work::accept);
        } catch (RuntimeException e) {
            throw database.told(e);
        }
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getString("hash"),
                row.getString("key_id"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
