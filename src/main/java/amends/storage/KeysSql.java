package amends.storage;

import amends.casework.Keys;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Requests with keys of their own in SQL. */
@RegisterConstructorMapper(Keys.Done.class)
interface KeysSql extends Keys {

    @Override
    @SqlQuery("""
            select id as "key", print, subject, done_at as "at" from request_key where id = :key
            """)
    Optional<Done> find(@Bind("key") String key);

    @Override
    default boolean add(Done done) {
        return insert(done) == 1;
    }

    @Override
    @SqlUpdate("delete from request_key where id = :key")
    void remove(@Bind("key") String key);

    /** How many rows were added: none where the key is there. */
    @SqlUpdate("""
            insert into request_key (id, print, subject, done_at) values (:key, :print, :subject, :at)
            on conflict do nothing
            """)
    int insert(@BindMethods Done done);
}
