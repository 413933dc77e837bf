package amends.cli.test;

import static amends.cli.test.Bakery.recommends;
import static org.assertj.core.api.Assertions.assertThat;

import amends.cli.AmendsCommand;
import amends.cli.CommandContext;
import amends.policy.PolicyProblem;
import amends.policy.PolicyProblemsException;
import amends.policy.Position;
import amends.site.coverage.CoveragePage;
import amends.testing.Suite;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

class TestCommandTest {

    private static Bakery good() {
        return new Bakery()
                .with("Four minutes are nothing", 4, recommends())
                .with("Five minutes want a word", 5, recommends("acknowledge cake.sorry"));
    }

    private static Bakery bad() {
        return good().with("Ten minutes bring a bun", 10, recommends("acknowledge cake.sorry", "compensate bun"));
    }

    @Test
    void casesThatHoldTakeOneLineForEachFile() {
        TestCall call = TestCall.of(
                good().with(Bakery.OTHER_CASES, "Another", 4, recommends()).suite(), "rules");
        assertThat(call.lines())
                .containsExactly(
                        "ok    rules/bakery/late-cake.cases.yaml   2 cases   0.0 ms",
                        "ok    rules/bakery/other.cases.yaml        1 case   0.0 ms",
                        "3 cases in 2 files: all hold, 0.0 ms");
        assertThat(call.code()).isZero();
        assertThat(call.err()).isEmpty();
    }

    @Test
    void aCaseThatFailsIsToldInFullWithItsReason() {
        TestCall call = TestCall.of(bad().suite(), "rules");
        assertThat(call.lines())
                .containsExactly(
                        "FAIL  rules/bakery/late-cake.cases.yaml   3 cases   0.0 ms  1 failed",
                        "",
                        "  Ten minutes bring a bun  0.0 ms",
                        "    rules/bakery/late-cake.cases.yaml:3:5: recommends",
                        "         3 |   - Ten minutes bring a bun",
                        "           |     ^",
                        "      - expected compensate bun",
                        "        and also acknowledge cake.sorry",
                        "      why: \"Give a bun from ten minutes on\"",
                        "           rules/bakery/late-cake.drl:16:15 delayMinutes 10 > 10 is false",
                        "      facts: {\"incident\":{\"kind\":\"bakery.LateCake\",\"delayMinutes\":10},"
                                + "\"asOf\":\"2026-03-01T12:00:00Z\"}",
                        "         so: openedAt 2026-03-01T11:50:00Z, dueAt 2026-03-01T11:50:00Z, openMinutes 10,"
                                + " acknowledged false, messagesSent 0, reopenedCount 0, controllable true, layers 2,"
                                + " resolve clock BREACHED (due 2026-03-01T11:50:00Z)",
                        "",
                        "3 cases in 1 file: 1 failed, 0.0 ms");
        assertThat(call.code()).isEqualTo(2);
    }

    @Test
    void verboseTellsOfEveryCase() {
        assertThat(TestCall.of(good().suite(), "rules", "-v").lines())
                .contains("        Four minutes are nothing  0.0 ms", "        Five minutes want a word  0.0 ms");
    }

    @Test
    void onlyTheCasesAskedForAreRun() {
        TestCall call = TestCall.of(bad().suite(), "rules", "--run", "late-cake.cases.yaml: F.*s");
        assertThat(call.out()).contains("2 cases in 1 file: all hold");
        assertThat(call.code()).isZero();
        assertThat(TestCall.of(bad().suite(), "rules", "--run", "bun").code()).isEqualTo(2);
    }

    @Test
    void whereNoCaseIsAskedForThatIsSaid() {
        TestCall call = TestCall.of(bad().suite(), "rules", "--run", "muffin");
        assertThat(call.lines()).containsExactly("0 cases: --run muffin is found in none of 3 cases");
        assertThat(call.code()).isZero();
        assertThat(TestCall.of(bad().suite(), "rules", "--run", "muffin", "--fail-on-empty")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void whereThereIsNoCaseThatIsSaid() {
        Suite empty = new Bakery().suite();
        assertThat(TestCall.of(empty, "rules").lines())
                .containsExactly("0 cases: no policy in rules has a .cases.yaml beside it");
        assertThat(TestCall.of(empty, "rules").code()).isZero();
        assertThat(TestCall.of(empty, "rules", "--fail-on-empty").code()).isEqualTo(2);
        assertThat(TestCall.of(good().suite(), "rules", "--fail-on-empty").code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(.*.*.*.*.*.*.*.*.*.*.*)*!", "(x+x+)+y", "(x|y)*z"})
    void anExpressionThatWouldTakeAgesIsGivenUp(String regex) {
        Suite suite = new Bakery().with("x".repeat(200_000), 4, recommends()).suite();
        TestCall call = TestCall.of(suite, "rules", "--run", regex);
        assertThat(call.err().lines())
                .containsExactly(
                        "test: --run " + regex + " takes too long to look for: leave out repeats within repeats");
        assertThat(call.code()).isEqualTo(1);
    }

    @Test
    void aBrokenExpressionIsToldWithThePlace() {
        TestCall call = TestCall.of(bad().suite(), "rules", "--run", "late-(cake");
        assertThat(call.err().lines())
                .containsExactly(
                        "test: Invalid value for option '--run': \"late-(cake\" is no regular expression:"
                                + " unclosed group at character 11",
                        "see java -jar amends.jar test --help");
        assertThat(call.out()).isEmpty();
        assertThat(call.code()).isEqualTo(1);
    }

    @Test
    void aMisspeltOptionIsToldWithTheOneThatWasMeant() {
        TestCall call = TestCall.of(bad().suite(), "rules", "--fail-on-emty");
        assertThat(call.err()).contains("test: did you mean --fail-on-empty?");
        assertThat(call.code()).isEqualTo(1);
    }

    @Test
    void onlyTextIsForWatching() {
        TestCall call = TestCall.of(bad().suite(), "rules", "--watch", "--format", "junit");
        assertThat(call.err()).startsWith("test: --watch is for people: leave out --format junit");
        assertThat(call.code()).isEqualTo(1);
    }

    @Test
    void aFolderThatIsNotThereCannotBeWatched(@TempDir Path folder) {
        TestCall call = TestCall.of(bad().suite(), folder.resolve("none").toString(), "--watch");
        assertThat(call.err()).startsWith("test: cannot watch " + folder.resolve("none") + ": there is no such folder");
        assertThat(call.code()).isEqualTo(1);
    }

    @Test
    void coloursAreForTerminals() {
        StringWriter seen = new StringWriter();
        TestRun run = TestRun.of(bad().suite(), bad().suite().cases(), InstantSource.fixed(Bakery.NOON));
        new TextReporter(
                        "rules/", new TestOptions(), new Colours(Ansi.ON), new PrintWriter(seen), new PrintWriter(seen))
                .run(run);
        assertThat(seen.toString()).contains("\u001b[31mFAIL\u001b[0m");
        assertThat(TestCall.of(bad().suite(), "rules").out()).doesNotContain("\u001b");
    }

    @Test
    void whatATerminalWouldObeyIsNotPrinted() {
        Suite suite = new Bakery().with("Red \u001b[31malert", 10, recommends()).suite();
        assertThat(TestCall.of(suite, "rules", "-v").out())
                .contains("Red \ufffd[31malert")
                .doesNotContain("\u001b");
    }

    @Test
    void theSchemaOfCaseFilesIsPrintedForEditors() throws IOException {
        TestCall call = TestCall.of(bad().suite(), "--schema");
        assertThat(new ObjectMapper().readTree(call.out()).get("properties").has("cases"))
                .isTrue();
        assertThat(call.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "rules --format=json", "rules --format=junit", "--schema", "--help"})
    void whatCannotBeWrittenIsNotDone(String arguments) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        StringWriter err = new StringWriter();
        CommandContext context = new CommandContext(
                null,
                null,
                folder -> good().suite(),
                null,
                null,
                CoveragePage::of,
                null,
                null,
                InstantSource.fixed(Bakery.NOON),
                InputStream.nullInputStream(),
                new PrintWriter(full, false, StandardCharsets.UTF_8),
                new PrintWriter(err));
        int code = AmendsCommand.run(("test " + arguments).split(" "), context);
        assertThat(err.toString()).containsPattern("^(test|amends): cannot write the (report|output)\n$");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void aFolderHasToBeNamed() {
        TestCall call = TestCall.of(bad().suite());
        assertThat(call.err()).startsWith("test: which rules folder? Name it, as in test rules");
        assertThat(call.code()).isEqualTo(1);
    }

    @Test
    void whatCannotBeLoadedIsToldAsCheckTellsIt(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("bakery"));
        Files.writeString(folder.resolve(Bakery.POLICY), "package bakery;\nrule \"r\"\n  oops\n");
        PolicyProblem problem =
                PolicyProblem.of("syntax", new Position(Bakery.POLICY, 3, 3), "this is no part of a rule");
        TestCall call = TestCall.with(
                rules -> {
                    throw new PolicyProblemsException(List.of(problem));
                },
                folder.toString());
        assertThat(call.err().lines())
                .containsExactly(
                        folder + "/bakery/late-cake.drl:3:3: error: this is no part of a rule [syntax]",
                        "     3 |   oops",
                        "       |   ^",
                        "    see docs/checks/syntax.md, or check --explain syntax",
                        "",
                        "1 error in 1 file");
        assertThat(call.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "/etc/hostname", "bakery\0"})
    void linesAreShownOnlyFromInsideTheFolder(String path, @TempDir Path folder) {
        PolicyProblem problem = PolicyProblem.of("unreadable", Position.startOf(path), "wrong");
        assertThat(TextsOnDisk.of(folder, List.of(problem))).isEmpty();
    }
}
