package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is killed while the schema is brought up to date can start again: no statement of it can be done only once. */
class InterruptedMigrationsTest {

    private static Flyway flyway(String url, String target) {
        return Flyway.configure()
                .dataSource(url, "", "")
                .locations(Database.MIGRATIONS)
                .validateOnMigrate(false)
                .baselineVersion("0")
                .target(target)
                .load();
    }

    static Stream<MigrationInfo> migrations() {
        return Arrays.stream(flyway(url(), "latest").info().all());
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void aMigrationThatWasCutOffIsDoneByTheNextStart(MigrationInfo migration) {
        List<String> statements = statements(migration.getScript());
        for (int done : new int[] {1, statements.size() / 2, statements.size()}) {
            String url = url();
            migrateTo(url, before(migration.getVersion()));
            try (Handle handle = Jdbi.open(url)) {
                statements.subList(0, done).forEach(handle::execute);
            }

            DatabaseSettings settings = new DatabaseSettings(url, "", "", null, 2);
            assertThatCode(() -> Database.open(settings).close())
                    .as("%s, cut off after %s statements", migration.getScript(), done)
                    .doesNotThrowAnyException();
        }
    }

    private static void migrateTo(String url, MigrationVersion version) {
        if (version == null) {
            // The table of what was applied is made before the first migration.
            assertThat(flyway(url, "latest").baseline().successfullyBaselined).isTrue();
        } else {
            assertThat(flyway(url, version.getVersion()).migrate().success).isTrue();
        }
    }

    private static MigrationVersion before(MigrationVersion version) {
        return migrations()
                .map(MigrationInfo::getVersion)
                .filter(other -> other.compareTo(version) < 0)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static String url() {
        return "jdbc:h2:mem:" + UUID.randomUUID()
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    private static List<String> statements(String script) {
        String path = Database.MIGRATIONS.replace("classpath:", "/") + '/' + script;
        try (InputStream in = Database.class.getResourceAsStream(path)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Arrays.stream(text.split(";"))
                    .filter(statement -> !statement.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
