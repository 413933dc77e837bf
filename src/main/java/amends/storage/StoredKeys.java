package amends.storage;

import amends.access.AccessKey;
import amends.access.KeyBook;
import amends.access.KeyStore;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** The access keys in the database. */
public final class StoredKeys implements KeyStore {

    private final Database database;
    private final Jdbi jdbi;
    private final Disk disk;

    /** @param database where they are stored */
    public StoredKeys(Database database) {
        this.database = database;
        this.jdbi = Jdbi.create(database.pool())
                .installPlugin(new SqlObjectPlugin())
                .registerRowMapper(AccessKey.class, (row, context) -> AccessKeysSql.key(row));
        this.disk = Disk.of(database.settings());
    }

    @Override
    public <T> T write(Function<KeyBook, T> work) {
        try {
            return jdbi.withHandle(handle -> {
                T done = handle.inTransaction(transaction -> work.apply(transaction.attach(AccessKeysSql.class)));
                disk.flush(handle.getConnection());
                return done;
            });
        } catch (RuntimeException e) {
            throw database.told(e);
        }
    }

    @Override
    public List<AccessKey> all() {
        try {
            return jdbi.withExtension(AccessKeysSql.class, AccessKeysSql::all);
        } catch (RuntimeException e) {
            throw database.told(e);
        }
    }
}
