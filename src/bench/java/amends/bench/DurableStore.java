package amends.bench;

import amends.storage.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Databases of their own for benchmarks, as safe as by default: what is committed is on the disk. */
final class DurableStore {

    private DurableStore() {}

    /** Measures on an H2 file in a folder of its own. */
    static <T> T h2(Function<DatabaseSettings, T> measure) {
        try {
            return measure.apply(DatabaseSettings.in(Files.createTempDirectory("amends-bench")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Measures on a PostgreSQL that is stopped afterwards. */
    static <T> T postgresql(int connections, Function<DatabaseSettings, T> measure) {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            return measure.apply(new DatabaseSettings(url, "postgres", "", Path.of("unused"), connections));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
