package amends.storage;

import amends.work.Together;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Brings what is committed to the disk where the database does not do so by itself. PostgreSQL does. H2 writes its file
 * when it commits, but does not ask the system to put it on the disk (fsync); threads that commit at the same time are
 * served by one such request.
 */
interface Disk {

    /** When this returns, everything that this thread committed before is on the disk. */
    void flush();

    /** The disk of a database. */
    static Disk of(DatabaseSettings settings, Jdbi jdbi) {
        if (!settings.isH2File()) {
            return () -> {};
        }
        Together<Boolean, Boolean> flushes = new Together<>(1, Integer.MAX_VALUE, all -> {
            jdbi.useHandle(handle -> handle.execute("checkpoint sync"));
            return List.copyOf(all);
        });
        return () -> flushes.ask(true);
    }
}
