package amends.storage;

import amends.work.Together;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Brings what is committed to the disk where the database does not do so by itself. PostgreSQL does. H2 writes its file
 * when it commits, but does not ask the system to put it on the disk (fsync); threads that commit at the same time are
 * served by one such request.
 */
interface Disk {

    /**
     * When this returns, everything that was committed over a connection before is on the disk.
     *
     * @param connection the one over which it was committed, still open
     * @throws UnableToExecuteStatementException where that is not known: it may be there after all
     */
    void flush(Connection connection);

    /** The disk of a database. */
    static Disk of(DatabaseSettings settings) {
        if (!settings.isH2File()) {
            return connection -> {};
        }
        Together<Connection, Boolean> flushes = new Together<>(1, Integer.MAX_VALUE, all -> {
            execute(all.get(0), "checkpoint sync");
            return all.stream().map(one -> true).toList();
        });
        return connection -> {
            flushes.ask(connection);
            // H2 closes its file where a write fails, what was committed last is gone then, and whoever comes next
            // opens the file anew. Only who still has a connection to the file as it was has been served.
            execute(connection, "values 1");
        };
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException("it is not known what is on the disk", e, null);
        }
    }
}
