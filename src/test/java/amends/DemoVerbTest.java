package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.cli.AmendsCommand;
import amends.cli.Vault;
import amends.recommendation.Recommender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoVerbTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void aFolderWithAnythingInItIsRefusedAndLeftAlone() throws IOException {
        Path theirs = Files.writeString(folder.resolve("theirs.txt"), "untouched");

        assertThat(demo("--data", folder.toString(), "--port", "0")).isEqualTo(1);

        assertThat(told())
                .isEqualTo(
                        "demo: --data " + folder + ": there is something already, and a demo fills only a new or empty"
                                + " folder; without --data it makes one\n");
        try (Stream<Path> inside = Files.list(folder)) {
            assertThat(inside).containsExactly(theirs);
        }
        assertThat(theirs).hasContent("untouched");
    }

    @Test
    void itServesThisMachineAlone() throws IOException {
        Path settings = Files.writeString(folder.resolve("config.yml"), "bind: 0.0.0.0\n");

        assertThat(demo(settings.toString())).isEqualTo(1);

        assertThat(told()).startsWith("demo: bind: a demo asks for no key, so it serves this machine alone");
    }

    @Test
    void rulesAboutSomethingElseAreRefused() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(Files.createDirectories(rules.resolve("shop")).resolve("late.drl"), """
                package shop;

                declare Late extends Incident
                end

                rule "Call the lead"
                when
                    Late()
                then
                    recommend.escalate("lead");
                end
                """);
        Files.writeString(rules.resolve("roles.yaml"), "lead: {label: {en: Lead}}\n");
        Files.writeString(rules.resolve("budgets.yaml"), "shop: {goodwill: \"1.00\", currency: EUR, per: week}\n");

        assertThat(demo("--rules", rules.toString(), "--port", "0")).isEqualTo(1);

        assertThat(told())
                .contains("demo: the demo is about a restaurant, and the rules have no kind restaurant.LateMeal");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--speed 61       | demo: --speed: expected 1 to 60, found 61",
                "--speed 0        | demo: --speed: expected 1 to 60, found 0",
                "--port 65536     | demo: --port: expected 0 to 65535, found 65536",
                "--history 27w    | expected weeks or days such as 8w or 10d, 26w at most, found 27w",
                "--history 8      | expected weeks or days such as 8w or 10d, 26w at most, found 8",
                "--sped 5         | demo: did you mean",
                "--rules nowhere  | demo: rules: no such folder: "
            })
    void whatCannotBeIsToldWithWhatWasExpected(String arguments, String line) {
        assertThat(demo(arguments.split(" "))).isEqualTo(1);

        assertThat(told()).contains(line);
    }

    private int demo(String... arguments) {
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        DemoVerb verb = new DemoVerb(
                new PolicyForge(),
                Recommender::evaluated,
                () -> Instant.parse("2026-11-21T10:00:00Z"),
                ZoneOffset.UTC,
                settings -> {},
                out,
                out);
        PrintWriter lines = new PrintWriter(told, true, StandardCharsets.UTF_8);
        String[] all =
                Stream.concat(Stream.of("demo"), Arrays.stream(arguments)).toArray(String[]::new);
        return AmendsCommand.run(all, AmendsApplication.context(lines, lines), Vault.NONE, verb::play);
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }
}
