package amends.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code test --coverage}: what is told of what no case has tried, and the exit code. */
class CoverageVerbTest {

    @TempDir
    private Path folder;

    private static Bakery tested() {
        return new Bakery()
                .with("four", 4, Bakery.recommends())
                .with("five", 5, Bakery.recommends("acknowledge cake.sorry"))
                .with("ten", 10, Bakery.recommends("acknowledge cake.sorry"));
    }

    @Test
    void whatNoCaseHasTriedIsToldBelowTheCases() {
        TestCall call = TestCall.of(tested().suite(), "rules", "--coverage");
        assertThat(call.code()).isZero();
        assertThat(call.out())
                .contains("3 cases in 1 file: all hold")
                .contains("rules/bakery/late-cake.drl")
                .contains("rules/bakery/late-cake.drl:9:15: delayMinutes 6 was never tried")
                .containsPattern("covered \\d\\d % \\(\\d+ of \\d+\\)\n$");
        assertThat(TestCall.of(tested().suite(), "rules").out()).doesNotContain("covered");
    }

    @Test
    void aCaseThatFailsTriesAllTheSame() {
        TestCall call = TestCall.of(tested().with("six", 6, Bakery.recommends()).suite(), "rules", "--coverage");
        assertThat(call.code()).isEqualTo(2);
        assertThat(call.out()).contains("1 failed").doesNotContain("delayMinutes 6 was never tried");
    }

    @Test
    void coverageBelowTheThresholdEndsWithCodeTwo() {
        assertThat(TestCall.of(tested().suite(), "rules", "--coverage", "--threshold", "100")
                        .code())
                .isEqualTo(2);
        assertThat(TestCall.of(tested().suite(), "rules", "--coverage", "--threshold", "20")
                        .code())
                .isZero();
    }

    @Test
    void onlyPoliciesWhoseCasesAreAskedForAreMeasured() {
        Bakery bakery = tested().with(Bakery.OTHER_CASES, "elsewhere", 5, Bakery.recommends("acknowledge cake.sorry"));
        assertThat(TestCall.of(bakery.suite(), "rules", "--coverage", "--run", "elsewhere")
                        .out())
                .doesNotContain("late-cake.drl")
                .endsWith("covered 100 % (0 of 0)\n");
    }

    @Test
    void programsAreToldOfEveryItem() throws IOException {
        JsonNode coverage = new ObjectMapper()
                .readTree(TestCall.of(tested().suite(), "rules", "--coverage", "--format", "json")
                        .out())
                .get("coverage");
        assertThat(coverage.get("cases").asInt()).isEqualTo(3);
        assertThat(coverage.get("files").get(0).get("rules")).hasSize(3);
    }

    @Test
    void thePageIsWrittenWhereItIsAskedFor() throws IOException {
        Path page = folder.resolve("reports/coverage.html");
        TestCall call = TestCall.of(tested().suite(), "rules", "--coverage-html", page.toString());
        assertThat(call.code()).isZero();
        assertThat(call.out()).contains("wrote " + page);
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("Give a bun from ten minutes on");
        TestCall refused = TestCall.of(tested().suite(), "rules", "--coverage-html", folder.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("cannot write " + folder);
        assertThat(refused.out()).doesNotContain("wrote");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bakery/late-cake.drl", "coverage.html", "new/coverage.html", "."})
    void noPageIsWrittenOverTheRules(String page) throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules/bakery")).getParent();
        Files.writeString(rules.resolve("bakery/late-cake.drl"), "package bakery;\n");
        Path link = Files.createSymbolicLink(folder.resolve("link"), rules);
        TestCall call = TestCall.of(
                tested().suite(),
                rules.toString(),
                "--coverage-html",
                link.resolve(page).toString());
        assertThat(call.err()).startsWith("test: --coverage-html cannot write into the rules folder");
        assertThat(call.code()).isEqualTo(1);
        assertThat(rules.resolve("bakery/late-cake.drl")).hasContent("package bakery;\n");
        assertThat(rules.resolve("coverage.html")).doesNotExist();
        assertThat(rules.resolve("new")).doesNotExist();
    }
}
