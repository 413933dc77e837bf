package amends.storage;

import amends.access.AccessKey;
import amends.access.KeyBook;
import amends.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The access keys in SQL. */
interface AccessKeysSql extends KeyBook {

    @Override
    default void lock() {
        int unused = locked();
    }

    /** Takes the one row. */
    @SqlQuery("select id from access_lock for update")
    int locked();

    @Override
    @SqlQuery("select * from access_key order by created_at, id")
    List<AccessKey> all();

    @Override
    @SqlQuery("select * from access_key where id = :id")
    Optional<AccessKey> find(@Bind("id") String id);

    @Override
    default void add(AccessKey key) {
        insert(key, key.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")));
    }

    /** Adds a row. */
    @SqlUpdate("""
            insert into access_key (id, name, roles, hash, created_at, created_by, expires_at, revoked_at)
            values (:id, :name, :roleNames, :hash, :createdAt, :createdBy, :expiresAt, :revokedAt)
            """)
    void insert(@BindMethods AccessKey key, @Bind("roleNames") String roles);

    @Override
    @SqlUpdate("update access_key set revoked_at = :revokedAt where id = :id")
    void revoke(@BindMethods AccessKey key);

    /** Reads a row. */
    static AccessKey key(ResultSet row) throws SQLException {
        return new AccessKey(
                row.getString("id"),
                row.getString("name"),
                Arrays.stream(row.getString("roles").split(","))
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("hash"),
                instant(row, "created_at"),
                row.getString("created_by"),
                instant(row, "expires_at"),
                instant(row, "revoked_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
