package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.cli.AmendsCommand;
import amends.storage.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs backup, restore and erase, on the databases that settings files name. */
class BackupVerbsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T19:31:00Z");

    @TempDir
    private Path folder;

    private Path h2;
    private StringWriter out;
    private StringWriter err;

    @BeforeEach
    void settings() throws IOException {
        Files.createDirectory(folder.resolve("rules"));
        h2 = settings("h2.yml", "");
    }

    @Test
    void whatABackupOfAnH2FileHoldsIsRestoredIntoPostgresql() throws IOException {
        try (TestDatabase target = TestDatabase.postgres();
                TestDatabase source = TestDatabase.h2File(folder.resolve("data"))) {
            source.database();
            source.shut();
            Path postgresql = settings(
                    "postgresql.yml", "database: {url: '" + target.settings().url() + "', user: postgres}\n");
            String zip = folder.resolve("backup.zip").toString();

            assertThat(run("backup", h2.toString(), "--output", zip))
                    .as(err.toString())
                    .isZero();
            assertThat(out.toString()).startsWith("wrote " + zip + ": 0 incidents, schema ");
            assertThat(run("restore", postgresql.toString(), "--input", zip))
                    .as(err.toString())
                    .isZero();
            assertThat(out.toString()).startsWith("restored 0 incidents as of 2026-11-22T19:31:00Z");
            assertThat(run("erase", h2.toString(), "--customer", "c-1")).isZero();
            assertThat(out.toString()).startsWith("erased what is personal in 0 incidents");

            assertThat(run("backup", h2.toString(), "--output", zip)).isEqualTo(1);
            assertThat(err.toString()).isEqualTo("backup: " + zip + " is there already\n");
        }
    }

    @Test
    void whereThereIsNoDatabaseNoneIsMade() throws IOException {
        Path none = settings("none.yml", "data: " + folder.resolve("none") + "\n");

        assertThat(run("backup", none.toString(), "--output", "x.zip")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("backup: there is no database in " + folder.resolve("none") + "\n");
    }

    private Path settings(String name, String more) throws IOException {
        String data = more.startsWith("data") ? "" : "data: " + folder.resolve("data") + "\n";
        return Files.writeString(folder.resolve(name), "rules: " + folder.resolve("rules") + "\n" + data + more);
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return AmendsCommand.run(
                arguments,
                AmendsApplication.context(new PrintWriter(out), new PrintWriter(err)),
                new DatabaseVault(() -> NOW));
    }
}
