package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.access.KeysAtHand;
import amends.access.Recognised;
import amends.cli.AmendsCommand;
import amends.storage.StoredKeys;
import amends.storage.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb keys, on the database that a settings file names. */
class KeysVerbTest {

    private static final Instant NOW = Instant.parse("2026-11-22T19:31:00Z");

    @TempDir
    private Path folder;

    private String settings;
    private StringWriter out;
    private StringWriter err;

    @BeforeEach
    void settings() throws IOException {
        Files.createDirectory(folder.resolve("rules"));
        settings = Files.writeString(
                        folder.resolve("h2.yml"),
                        "rules: " + folder.resolve("rules") + "\ndata: " + folder.resolve("data") + "\n")
                .toString();
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return AmendsCommand.run(
                arguments,
                AmendsApplication.context(new PrintWriter(out), new PrintWriter(err)),
                new DatabaseVault(() -> NOW));
    }

    private String create(String... more) {
        String[] all = new String[more.length + 3];
        System.arraycopy(new String[] {"keys", "create", settings}, 0, all, 0, 3);
        System.arraycopy(more, 0, all, 3, more.length);
        assertThat(run(all)).as(err.toString()).isZero();
        List<String> lines = out.toString().lines().toList();
        return lines.get(lines.size() - 1);
    }

    private Recognised recognise(String key) {
        try (TestDatabase database = TestDatabase.h2File(folder.resolve("data"))) {
            KeysAtHand keys = new KeysAtHand(new StoredKeys(database.database()), () -> NOW);
            keys.look();
            return keys.recognise(key);
        }
    }

    @Test
    void aKeyThatIsMadeIsPrintedOnceAndOpensWhatItsRolesSay() {
        String admin = create("--name", "boss", "--role", "admin");
        String till = create("--name", "till 4", "--role", "agent,approver", "--expires", "2027-01-01T00:00:00Z");

        assertThat(recognise(admin)).isInstanceOf(Recognised.Known.class);
        assertThat(((Recognised.Known) recognise(till)).caller().name()).isEqualTo("till 4");
        assertThat(run("keys", "list", settings)).isZero();
        assertThat(out.toString().lines())
                .hasSize(2)
                .anyMatch(line ->
                        line.matches("[0-9a-f]{16} usable agent,approver \"till 4\", made 2026-11-22T19:31:00Z by"
                                + " the command line, expires 2027-01-01T00:00:00Z"))
                .noneMatch(line -> line.contains("amends_"));
    }

    @Test
    void aKeyIsRevokedByItsIdAlsoTheLastAdmin() {
        String admin = create("--name", "boss", "--role", "admin");
        String id = admin.replaceFirst("amends_([0-9a-f]+)_.*", "$1");

        assertThat(run("keys", "revoke", settings, "--id", id)).isZero();

        assertThat(out.toString()).startsWith("revoked key " + id + " revoked admin \"boss\"");
        assertThat(recognise(admin)).isInstanceOf(Recognised.Refused.class);
        assertThat(run("keys", "revoke", settings, "--id", "nobody")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("revoke: there is no key \"nobody\"; the list of keys tells their ids\n");
        // It can be made anew here, with any role: there were keys before, so nothing is open.
        create("--name", "till", "--role", "agent");
    }

    @Test
    void theFirstKeyMustBeAnAdmins() {
        assertThat(run("keys", "create", settings, "--name", "till", "--role", "agent"))
                .isEqualTo(1);
        assertThat(err.toString())
                .startsWith("create: the first key must have the role admin")
                .endsWith("found agent\n");
        assertThat(run("keys", "list", settings)).isZero();
        assertThat(out.toString()).isEqualTo("there are no keys: only this machine is served, without one\n");
    }

    @Test
    void whereAServerHasTheDatabaseItIsSaidHowToAskIt() throws IOException {
        create("--name", "boss", "--role", "admin");
        try (FileChannel file = FileChannel.open(folder.resolve("data/amends.mv.db"), StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();

            assertThat(run("keys", "list", settings)).isEqualTo(1);

            assertThat(err.toString())
                    .contains("a server that runs keeps an H2 file to itself; ask it over HTTP", "POST /v1/keys");
        }
    }

    @Test
    void wrongArgumentsAreToldInALine() {
        assertThat(run("keys", "create", settings, "--name", "x", "--role", "agnt"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("--role", "agnt").endsWith("see java -jar amends.jar keys create --help\n");
        assertThat(run("keys", "create", settings, "--name", " ", "--role", "admin"))
                .isEqualTo(1);
        assertThat(run("keys", "create", settings, "--name", "x", "--role", "admin", "--expires", "tomorrow"))
                .isEqualTo(1);
        assertThat(err.toString()).isEqualTo("create: --expires: tomorrow is not an instant\n");
        assertThat(run("keys", "create", settings, "--name", "x", "--role", "admin", "--expires", "2020-01-01T00:00Z"))
                .isEqualTo(1);
        assertThat(run("keys")).isEqualTo(1);
        assertThat(err.toString()).contains("create", "list", "revoke");
    }
}
