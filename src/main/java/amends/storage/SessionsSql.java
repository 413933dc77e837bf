package amends.storage;

import amends.access.Session;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The sessions of browsers in SQL. */
interface SessionsSql {

    @SqlUpdate("""
            insert into access_session (hash, key_id, started_at, expires_at)
            values (:hash, :keyId, :startedAt, :expiresAt)
            """)
    void add(@BindMethods Session session);

    @SqlQuery("select * from access_session where hash = :hash")
    Optional<Session> find(@Bind("hash") String hash);

    @SqlUpdate("delete from access_session where hash = :hash")
    void remove(@Bind("hash") String hash);

    @SqlUpdate("delete from access_session where expires_at <= :now")
    void removeExpired(@Bind("now") Instant now);
}
