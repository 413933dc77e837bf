package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.cli.AmendsCommand;
import amends.cli.CommandContext;
import amends.wire.CaseNotation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb {@code why}, with the shipped rules. */
class WhyVerbTest {

    private static final String REQUEST = "docs/examples/late-meal.json";
    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
    private static final Pattern SHOWN = Pattern.compile(
            "^```sh\\njava -jar target/amends.jar (why [^\\n]*(?:\\\\\\n[^\\n]*)*)\\n```\\n\\n```\\n(.*?)```$",
            Pattern.DOTALL | Pattern.MULTILINE);

    private record Run(int code, String out, List<String> err) {}

    @Test
    void everyOutputOnThePageIsWhatIsPrinted() throws IOException {
        List<MatchResult> shown = SHOWN.matcher(Files.readString(Path.of("docs/why.md")))
                .results()
                .toList();
        assertThat(shown).hasSizeGreaterThan(2);
        for (MatchResult one : shown) {
            Run run = run("", arguments(one.group(1).replace("\\\n", " ")));
            assertThat(run.err()).isEmpty();
            String excerpt = one.group(2);
            if (excerpt.startsWith("…\n")) {
                assertThat(run.out()).as(one.group(1)).contains(excerpt.substring(2));
            } else {
                assertThat(run.out()).as(one.group(1)).isEqualTo(excerpt);
            }
        }
    }

    @Test
    void aRequestIsExplainedFromAFileOrFromTheStandardInput() throws IOException {
        Run file = run("", "why", "--input", REQUEST);
        assertThat(file.code()).isZero();
        assertThat(file.out()).startsWith("restaurant.LateMeal T12-0455, as of 22 November 2026 at 14:31");
        assertThat(run(Files.readString(Path.of(REQUEST)), "why", "--input", "-")
                        .out())
                .isEqualTo(file.out());
    }

    @Test
    void anotherInstantIsAskedFor() {
        assertThat(run("", "why", "--input", REQUEST, "--as-of", "2026-11-22T19:52:00Z")
                        .out())
                .contains("it is 42 minutes late, which is more than 40 minutes");
    }

    @Test
    void itIsJsonForPrograms() throws IOException {
        Run run = run("", "why", "--input", REQUEST, "--about", "cocktail", "--format", "json");
        JsonNode why = new ObjectMapper().readTree(run.out());
        assertThat(why.get("didNotFire")).hasSize(1);
        assertThat(why.at("/didNotFire/0/nearest/facts/0/field").textValue()).isEqualTo("partySize");
    }

    @Test
    void anExportedDecisionIsExplainedAsOfItsInstant(@TempDir Path folder) throws IOException {
        String asked = new CaseNotation()
                .asked(Files.readString(Path.of(REQUEST)), null, Instant.parse("2026-11-22T19:31:00Z"));
        Path line = Files.writeString(
                folder.resolve("decision.ndjson"),
                "{\"id\": \"d-1\", \"asOf\": \"2026-11-22T19:31:00Z\", \"situation\": " + asked + "}\n");
        Run run = run("", "why", "--input", line.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(run("", "why", "--input", REQUEST).out());
    }

    @Test
    void aDecisionThatWasMaskedOrErasedIsNotExplained() throws IOException {
        String asked = new CaseNotation()
                .asked(
                        Files.readString(Path.of(REQUEST)).replace("c-17", "***"),
                        null,
                        Instant.parse("2026-11-22T19:31:00Z"));
        String head = "{\"id\": \"d-1\", \"asOf\": \"2026-11-22T19:31:00Z\", ";
        Run masked = run(head + "\"masked\": true, \"situation\": " + asked + "}", "why", "--input", "-");
        assertThat(masked.err()).containsExactly("why: -:1:1: the decision was stored with fields masked");
        assertThat(masked.code()).isEqualTo(1);
        Run erased = run(head + "\"erasedAt\": \"2026-11-22T19:40:00Z\", \"situation\": null}", "why", "--input", "-");
        assertThat(erased.err()).containsExactly("why: -:1:1: the decision was erased at 2026-11-22T19:40:00Z");
    }

    @Test
    void whatCannotBeReadIsToldWithItsPlace(@TempDir Path folder) throws IOException {
        assertThat(run("{", "why", "--input", "-").err().get(0)).startsWith("why: -:1:");
        Run wrong = run("{\"incident\": {\"kind\": \"restaurant.LateMeel\"}}", "why", "--input", "-");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err().get(0)).contains("/incident/kind").contains("restaurant.LateMeal");
        assertThat(run("", "why", "--input", folder.resolve("no.json").toString())
                        .err())
                .containsExactly("why: cannot read " + folder.resolve("no.json") + ": no such file");
        assertThat(run("", "why", "--input", REQUEST, "--about", "appetiser").err())
                .containsExactly("why: no rule gives or says \"appetiser\"; did you mean \"appetizer\"?");
        assertThat(run("", "why", "--input", REQUEST, "--rules", "nowhere").code())
                .isEqualTo(1);
    }

    private static String[] arguments(String line) {
        List<String> arguments = new ArrayList<>();
        Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(line)
                .results()
                .forEach(word -> arguments.add(word.group(1) == null ? word.group(2) : word.group(1)));
        return arguments.toArray(String[]::new);
    }

    private static Run run(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandContext wired = AmendsApplication.context(new PrintWriter(out), new PrintWriter(err));
        CommandContext context = new CommandContext(
                folder -> TestRules.folder(folder).interpret(),
                wired.checker(),
                wired.tests(),
                wired.book(),
                wired.states(),
                wired.coveragePage(),
                wired.backtestPage(),
                wired.comparisonPage(),
                InstantSource.fixed(NOW),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                wired.out(),
                wired.err());
        int code = AmendsCommand.run(arguments, context);
        return new Run(code, out.toString(), err.toString().lines().toList());
    }
}
