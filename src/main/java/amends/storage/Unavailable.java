package amends.storage;

import amends.casework.StoreUnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;

/** Tells failures of the database from failures of ours. */
final class Unavailable {

    /** The classes of SQLSTATE for: connection, resources such as the disk, intervention of an operator, the system. */
    private static final List<String> CLASSES = List.of("08", "53", "57", "58");

    private Unavailable() {}

    /** What to throw for what was thrown. */
    static RuntimeException told(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failed && isOurs(failed)) {
                return new StoreUnavailableException(
                        "the database cannot be used now: " + DatabaseException.words(thrown), thrown);
            }
            if (cause instanceof StoreUnavailableException told) {
                return told;
            }
        }
        return thrown;
    }

    private static boolean isOurs(SQLException failed) {
        String state = failed.getSQLState();
        return failed instanceof SQLTransientException
                || (state != null && state.length() > 2 && CLASSES.contains(state.substring(0, 2)));
    }
}
