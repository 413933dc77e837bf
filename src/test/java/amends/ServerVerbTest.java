package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.folder.RulesFolder;
import amends.policy.PolicyProblem;
import amends.policy.PolicyProblemsException;
import amends.policy.Position;
import amends.recommendation.CompiledPolicySet;
import amends.release.Gates;
import amends.serving.Forge;
import amends.wire.SmallPolicies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerVerbTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private Path rules;
    private Path settings;

    @BeforeEach
    void settings() throws IOException {
        rules = Files.createDirectory(folder.resolve("rules"));
        settings = folder.resolve("config.yml");
    }

    /** Settings, with <S> for the file and <R> for the rules folder, and the one line that they bring. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bind: ''                 | <S>: bind: is empty",
                "bind: nowhere.invalid    | <S>: bind: no address is known for nowhere.invalid",
                "port: 65536              | <S>: port: expected 0 to 65535, found 65536",
                "port:                    | <S>: port: expected 0 to 65535, found nothing",
                "{port: 7001, adminPort: 7001} | <S>: adminPort: 7001 is the port of the service too",
                "releases: databse        | <S>: releases: expected folder or database, found databse; did you mean database?",
                "releases:                | <S>: releases: expected folder or database, found nothing",
                "requireCases:            | <S>: requireCases: expected true or false, found nothing",
                "requireApproval: maybe   | <S>: requireApproval: expected true or false, found maybe",
                "requireCase: true        | <S>: requireCase: there is no such setting; did you mean requireCases?",
                "maxRequestBytes: 65MiB   | <S>: maxRequestBytes: expected 1KiB to 64MiB, found 65 mebibytes",
                "rules: <R>/no              | <S>: rules: no such folder: <R>/no",
                "rules: ''                | <S>: rules: is empty",
                "port: many               | <S>: port: expected a whole number, found many",
                "prot: 8080               | <S>: prot: there is no such setting; did you mean port?",
                "server: {}               | <S>: server: there is no such setting",
                "{port: ]                 | <S>: not YAML: ",
                "port: ${AMENDS_NO_SUCH_VARIABLE} | <S>: the environment variable AMENDS_NO_SUCH_VARIABLE is not set and has no default",
                "``                       | <S>: holds no settings"
            })
    void wrongSettingsAreToldInOneLine(String yaml, String line) throws IOException {
        Files.writeString(settings, yaml.replace("<R>", rules.toString()));

        assertThat(serve(ServerVerbTest::good)).isEqualTo(1);
        // Where each stands is told too: SettingsFileTest.
        assertThat(told(err).replaceFirst("(config.yml)(:\\d+)+", "$1"))
                .startsWith(
                        "amends: " + line.replace("<S>", settings.toString()).replace("<R>", rules.toString()))
                .matches(".*\\n");
        assertThat(told(out)).isEmpty();
    }

    @Test
    void aMissingFileIsToldInOneLine() {
        assertThat(serve(ServerVerbTest::good)).isEqualTo(1);
        assertThat(told(err)).isEqualTo("amends: " + settings + ": no such file\n");
    }

    @Test
    void theSettingsMustBeNamed() {
        assertThat(verb(ServerVerbTest::good).run(List.of())).isEqualTo(1);
        assertThat(told(err)).isEqualTo("amends: server takes one argument, the settings: server config.yml\n");
    }

    @Test
    void anUnknownOptionIsToldWithTheNearest() {
        assertThat(verb(ServerVerbTest::good).run(List.of("config.yml", "--require-case")))
                .isEqualTo(1);
        assertThat(told(err))
                .isEqualTo("amends: server knows no option --require-case; did you mean --require-cases?\n");
    }

    @Test
    void theCommandLineClosesGatesAndOpensNone() {
        assertThat(new AmendsConfiguration()
                        .requiring(true, false)
                        .requiring(false, false)
                        .releases()
                        .gates())
                .isEqualTo(new Gates(true, false));
        assertThat(ServerArguments.of(List.of("--require-approval", "config.yml")))
                .isEqualTo(new ServerArguments("config.yml", false, true, false));
    }

    @Test
    void rulesThatDoNotPassAGateDoNotServeWhereNothingElseCan() throws IOException {
        Files.writeString(
                settings,
                "{rules: '" + rules + "', data: '" + rules.resolveSibling("data")
                        + "', port: 0, adminPort: 0, requireCases: true}");

        assertThat(serve(ServerVerbTest::good)).isEqualTo(1);
        assertThat(told(err)).contains("it has no cases, and requireCases asks for some that pass");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "::"})
    void withoutAKeyOfAnAdminOnlyThisMachineIsServed(String address) throws IOException {
        Files.writeString(
                settings,
                "{rules: '" + rules + "', data: '" + rules.resolveSibling("data") + "', port: 0, adminPort: 0, bind: '"
                        + address + "'}");

        assertThat(serve(ServerVerbTest::good)).isEqualTo(1);
        assertThat(told(err))
                .startsWith("amends: bind: ")
                .endsWith("is not a loopback address, and there is no key of the role admin that is of use: make one by"
                        + " amends keys create config.yml --name NAME --role admin, or use 127.0.0.1 or ::1\n")
                .matches(".*\\n");
    }

    @Test
    void aPortInUseIsToldInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(
                    settings,
                    "{rules: '" + rules + "', data: '" + rules.resolveSibling("data") + "', adminPort: 0, port: "
                            + taken.getLocalPort() + "}");

            assertThat(serve(ServerVerbTest::good)).isEqualTo(1);
            assertThat(told(err))
                    .startsWith("amends: ")
                    .contains(":" + taken.getLocalPort())
                    .contains("Address already in use; the settings port and adminPort choose others")
                    .matches(".*\\n");
        }
    }

    @Test
    void everyProblemOfTheRulesIsToldInOrderAndThenCounted() throws IOException {
        Files.writeString(
                settings,
                "{rules: '" + rules + "', data: '" + rules.resolveSibling("data") + "', port: 0, adminPort: 0}");

        int code = serve((reading, before) -> {
            throw new PolicyProblemsException(List.of(
                    PolicyProblem.of("b", new Position("z.drl", 2, 1), "is wrong"),
                    PolicyProblem.of("a", new Position("a.drl", 9, 3), "is wrong too")));
        });

        assertThat(code).isEqualTo(1);
        assertThat(told(err)).isEqualTo("""
                        a.drl:9:3: is wrong too [a]
                        z.drl:2:1: is wrong [b]
                        amends: 2 problems in the rules; nothing is served
                        """);
        assertThat(told(out)).isEmpty();
    }

    @Test
    void anythingElseIsToldInOneLine() throws IOException {
        Files.writeString(
                settings,
                "{rules: '" + rules + "', data: '" + rules.resolveSibling("data") + "', port: 0, adminPort: 0}");

        assertThat(serve((reading, before) -> {
                    throw new IllegalStateException("out of luck");
                }))
                .isEqualTo(1);
        assertThat(told(err))
                .isEqualTo("amends: the service could not start: java.lang.IllegalStateException: out of luck\n");
    }

    @Test
    void theShippedSettingsAreGood() {
        AmendsConfiguration shipped = Settings.read("config.yml");

        assertThat(shipped.service().address().isLoopbackAddress()).isTrue();
        assertThat(shipped.service().maxRequestBytes()).isEqualTo(1024 * 1024);
    }

    @Test
    void everySettingStandsInTheShippedFileAndIsShownByCheck() {
        assertThat(new ServerVerb(
                                ServerVerbTest::good,
                                (policies, situation, asOf) -> null,
                                () -> Instant.EPOCH,
                                logging -> {},
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                System.err)
                        .run(List.of("config.yml", "--check")))
                .isZero();
        assertThat(told(out).lines())
                .isNotEmpty()
                // The numbers of threads stand there as comments: their defaults are of the machine.
                .filteredOn(line -> line.endsWith("the default"))
                .allMatch(line -> line.matches("(backtests\\.threads|limits\\.batchThreads): .*"));
        assertThat(told(out)).contains("decisions.keepFor: 90 days  # AMENDS_DECISIONS_KEEP_FOR, config.yml:");
    }

    private static CompiledPolicySet good(RulesFolder.Reading reading, CompiledPolicySet before) {
        return SmallPolicies.compiled();
    }

    private int serve(Forge forge) {
        return verb(forge).run(List.of(settings.toString()));
    }

    private ServerVerb verb(Forge forge) {
        return new ServerVerb(
                forge,
                (policies, situation, asOf) -> null,
                () -> Instant.EPOCH,
                logging -> {},
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String told(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
