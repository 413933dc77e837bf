package amends.storage;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;

/**
 * What keeps the database from being used, where the fault is not ours. The codes of PostgreSQL are those of its appendix
 * A, the codes of H2 those of its class {@code ErrorCode}.
 */
enum Trouble {
    /** It does not answer, or was closed under our hands. */
    GONE("it cannot be reached"),
    /** There is no room left where it writes. */
    FULL("its disk is full"),
    /** It only reads. */
    READ_ONLY("it takes no writes"),
    /** Others hold what this work needs, or all connections. */
    BUSY("it is too busy"),
    /** It cannot read or write its files, or has no memory left. */
    FAILING("it fails to read or write");

    private static final Set<Integer> H2_GONE = Set.of(
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.DATABASE_ALREADY_OPEN_1,
            ErrorCode.CONNECTION_BROKEN_1,
            ErrorCode.OBJECT_CLOSED);
    private static final Set<Integer> H2_BUSY =
            Set.of(ErrorCode.LOCK_TIMEOUT_1, ErrorCode.DEADLOCK_1, ErrorCode.STATEMENT_WAS_CANCELED);
    private static final Set<Integer> H2_FAILING = Set.of(
            ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2, ErrorCode.FILE_CORRUPTED_1, ErrorCode.OUT_OF_MEMORY);
    private static final Set<String> POSTGRESQL_BUSY = Set.of("40001", "40P01", "55P03", "57014", "53300", "53400");
    private static final String READ_ONLY_TRANSACTION = "25006";
    private static final String DISK_FULL = "53100";

    private final String words;

    Trouble(String words) {
        this.words = words;
    }

    /** What it is, for callers and operators. */
    String words() {
        return "nothing can be stored or read now; of the database is known: " + words;
    }

    /** Whether connections that were open then are of no use any more. */
    boolean endsConnections() {
        return this != BUSY;
    }

    /** The trouble behind a failure; empty where it is of another sort, such as a mistake of ours. */
    static Optional<Trouble> of(Throwable failure) {
        Trouble found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Trouble one = ofOne(cause);
            // What lies deeper says it more precisely, such as that the disk is full.
            if (one != null) {
                found = one;
            }
        }
        return Optional.ofNullable(found);
    }

    private static Trouble ofOne(Throwable cause) {
        if (cause instanceof SQLException failed) {
            Trouble told = cause.getClass().getName().startsWith("org.h2.")
                    ? ofH2(failed.getErrorCode())
                    : ofState(failed.getSQLState());
            return told == null && failed instanceof SQLTransientException ? BUSY : told;
        }
        if (cause instanceof IOException) {
            return ofWords(String.valueOf(cause.getMessage()));
        }
        return cause instanceof MVStoreException ? FAILING : null;
    }

    private static Trouble ofH2(int code) {
        if (H2_GONE.contains(code)) {
            return GONE;
        }
        if (H2_BUSY.contains(code)) {
            return BUSY;
        }
        if (H2_FAILING.contains(code)) {
            return FAILING;
        }
        return code == ErrorCode.DATABASE_IS_READ_ONLY ? READ_ONLY : null;
    }

    private static Trouble ofState(String state) {
        if (state == null || state.length() < 2) {
            return null;
        }
        if (POSTGRESQL_BUSY.contains(state)) {
            return BUSY;
        }
        if (state.equals(READ_ONLY_TRANSACTION)) {
            return READ_ONLY;
        }
        if (state.equals(DISK_FULL)) {
            return FULL;
        }
        return switch (state.substring(0, 2)) {
            case "08", "57" -> GONE;
            case "53", "58", "XX" -> FAILING;
            default -> null;
        };
    }

    /** What the operating system says. */
    private static Trouble ofWords(String message) {
        String words = message.toLowerCase(Locale.ROOT);
        boolean noRoom =
                words.contains("no space left") || words.contains("quota exceeded") || words.contains("file too large");
        return noRoom ? FULL : null;
    }
}
