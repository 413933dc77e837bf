package amends.storage;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the database is.
 *
 * @param url a JDBC address of PostgreSQL or H2, or blank for an H2 file in the data folder
 * @param user the user, or blank for the driver's default
 * @param password the password; never logged
 * @param data the data folder
 * @param connections how many connections there are at most
 */
public record DatabaseSettings(String url, String user, String password, Path data, int connections) {

    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** An H2 file in a data folder. */
    public static DatabaseSettings in(Path data) {
        return new DatabaseSettings("", "", "", data, 16);
    }

    /** Whether it is PostgreSQL; else it is H2. */
    public boolean isPostgresql() {
        return url.startsWith(POSTGRESQL);
    }

    /** Whether it is an H2 that is kept in a file; one in memory is lost with the process. */
    boolean isH2File() {
        return !isPostgresql() && !url.startsWith("jdbc:h2:mem:");
    }

    /** The address for the driver. */
    String address() {
        // WRITE_DELAY=0: what is committed is on the disk. DB_CLOSE_ON_EXIT: the server closes it, after its last
        // request.
        String how = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000"
                // Of so many statements each connection keeps how they are carried out; we have not many more.
                + ";QUERY_CACHE_SIZE=256";
        if (url.isBlank()) {
            return "jdbc:h2:file:" + data.resolve("amends").toAbsolutePath() + how;
        }
        return url.startsWith("jdbc:h2:") ? url + how : url;
    }

    /** Whether it is a file in the data folder that is not there yet. */
    public boolean isYetToCome() {
        return url.isBlank() && Files.notExists(data.resolve("amends.mv.db"));
    }

    /** Where it is, in words that hold no secret. */
    String shown() {
        return url.isBlank() ? data.resolve("amends.mv.db").toString() : url.replaceFirst("[?;].*", "");
    }

    @Override
    public String toString() {
        return shown();
    }
}
