package amends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import amends.check.CheckReport;
import amends.check.Finding;
import amends.check.Witness;
import amends.incident.Situation;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CheckCommandTest {

    private static final Position AT = new Position("restaurant/late-meal.drl", 3, 15);
    private static final Map<String, String> FILES = Map.of(
            "restaurant/late-meal.drl", "rule \"r\"\nwhen\n    LateMeal( delayMinute > 20 )\n", "roles.yaml", "x");
    private static final PolicyProblem ERROR = PolicyProblem.of(
                    "unknown-field", AT, "LateMeal has no field \"delayMinute\"")
            .expecting("one of delayMinutes", "\"delayMinute\"")
            .nearest("delayMinutes");
    private static final PolicyProblem WARNING =
            PolicyProblem.warning("unused-role", new Position("roles.yaml", 1, 1), "no rule calls \"x\"");
    private static final Finding WITNESSED = new Finding(
            PolicyProblem.warning("shadowed", new Position("restaurant/late-meal.drl", 1, 1), "never alone"),
            List.of(new Witness(
                    Situation.of("restaurant.LateMeal", Map.of("delayMinutes", 21L), Map.of()),
                    Instant.parse("2026-11-22T19:31:00Z"),
                    "both rules give an appetizer")));

    private static Call check(CheckReport report, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandContext context = new CommandContext(
                folder -> null,
                folder -> report,
                rules -> null,
                folder -> new TreeMap<>(),
                null,
                (coverage, texts) -> "",
                page -> "",
                page -> "",
                InstantSource.fixed(Call.NOON),
                InputStream.nullInputStream(),
                new PrintWriter(out),
                new PrintWriter(err));
        int code = AmendsCommand.run(arguments, context);
        return new Call(
                code, out.toString().lines().toList(), err.toString().lines().toList());
    }

    private static CheckReport report(Finding... findings) {
        return new CheckReport(List.of(findings), FILES);
    }

    @Test
    void aProblemIsToldWithItsPlaceItsLineAndWhatWasMeant() {
        Call call = check(report(Finding.of(ERROR)), "check", "rules");
        assertThat(call.out())
                .containsExactly(
                        "rules/restaurant/late-meal.drl:3:15: error: LateMeal has no field \"delayMinute\" [unknown-field]",
                        "     3 |     LateMeal( delayMinute > 20 )",
                        "       |               ^",
                        "    did you mean \"delayMinutes\"?",
                        "    expected one of delayMinutes",
                        "    see docs/checks/unknown-field.md, or check --explain unknown-field",
                        "",
                        "1 error in 2 files");
        assertThat(call.err()).isEmpty();
        assertThat(call.code()).isEqualTo(1);
    }

    @Test
    void anIncidentThatShowsAProblemIsARequestOnOneLine() {
        assertThat(check(report(WITNESSED), "check", "rules").out())
                .contains(
                        "    for example: both rules give an appetizer",
                        "        {\"incident\":{\"kind\":\"restaurant.LateMeal\",\"delayMinutes\":21},"
                                + "\"asOf\":\"2026-11-22T19:31:00Z\"}");
    }

    @Test
    void nothingWrongIsOneLine() {
        Call call = check(report(), "check", "rules");
        assertThat(call.out()).containsExactly("0 problems in 2 files");
        assertThat(call.code()).isZero();
    }

    @Test
    void warningsLetTheCheckPassUnlessTheyAreNotWanted() {
        CheckReport warned = report(Finding.of(WARNING));
        assertThat(check(warned, "check", "rules").code()).isZero();
        assertThat(check(warned, "check", "rules", "--fail-on-warn").code()).isEqualTo(2);
        assertThat(check(report(), "check", "rules", "--fail-on-warn").code()).isZero();
        assertThat(check(report(Finding.of(WARNING), Finding.of(ERROR)), "check", "rules", "--fail-on-warn")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void errorsAndWarningsAreCountedApart() {
        assertThat(check(report(Finding.of(WARNING), Finding.of(ERROR)), "check", "rules")
                        .out())
                .last()
                .isEqualTo("1 error and 1 warning in 2 files");
    }

    @Test
    void ofAFileThatIsNoTextThePlaceIsToldWithoutALine() {
        PolicyProblem unreadable = PolicyProblem.of(
                "not-utf-8", new Position("a/b.drl", 7, 3), "the file is no text in UTF-8 from here on");
        assertThat(check(report(Finding.of(unreadable)), "check", "rules").out().get(0))
                .isEqualTo("rules/a/b.drl:7:3: error: the file is no text in UTF-8 from here on [not-utf-8]");
    }

    @Test
    void jsonHasEveryPartOfEveryProblem() throws IOException {
        Call call = check(report(Finding.of(ERROR), WITNESSED), "check", "rules", "--format", "json");
        JsonNode written = new ObjectMapper().readTree(String.join("\n", call.out()));
        assertThat(written).isEqualTo(new ObjectMapper().readTree("""
                [{"severity":"warning","code":"shadowed","file":"restaurant/late-meal.drl","line":1,"column":1,
                  "message":"never alone","expected":null,"found":null,"nearest":null,
                  "witnesses":[{"shows":"both rules give an appetizer","request":
                    {"incident":{"kind":"restaurant.LateMeal","delayMinutes":21},"asOf":"2026-11-22T19:31:00Z"}}]},
                 {"severity":"error","code":"unknown-field","file":"restaurant/late-meal.drl","line":3,"column":15,
                  "message":"LateMeal has no field \\"delayMinute\\"","expected":"one of delayMinutes",
                  "found":"\\"delayMinute\\"","nearest":"delayMinutes","witnesses":[]}]
                """));
        assertThat(call.code()).isEqualTo(1);
    }

    @Test
    void sarifKeepsToTheSchemaOfOasis() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schemaText(), InputFormat.JSON);
        CheckReport all = report(Finding.of(ERROR), Finding.of(WARNING), WITNESSED);
        for (String folder : List.of("rules", "/elsewhere/rules")) {
            Call call = check(all, "check", folder, "--format", "sarif", "--docs-url", "https://example.org/checks");
            assertThat(schema.validate(
                            String.join("\n", call.out()),
                            InputFormat.JSON,
                            execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true))))
                    .isEmpty();
        }
        assertThat(schema.validate("{\"version\":\"2.1.0\"}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void sarifNamesPlacesRelativeToTheRepository() throws IOException {
        Call call = check(
                report(Finding.of(ERROR), Finding.of(WARNING)),
                "check",
                "./rules",
                "--format=sarif",
                "--docs-url=https://example.org/checks/");
        JsonNode run = new ObjectMapper()
                .readTree(String.join("\n", call.out()))
                .get("runs")
                .get(0);
        JsonNode error = run.get("results").get(0);
        assertThat(error.get("ruleId").textValue()).isEqualTo("unknown-field");
        assertThat(error.get("level").textValue()).isEqualTo("error");
        assertThat(run.get("results").get(1).get("level").textValue()).isEqualTo("warning");
        assertThat(error.at("/message/text").textValue())
                .isEqualTo("LateMeal has no field \"delayMinute\"; did you mean \"delayMinutes\"?");
        assertThat(error.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .textValue())
                .isEqualTo("rules/restaurant/late-meal.drl");
        assertThat(error.at("/locations/0/physicalLocation/region/startLine").intValue())
                .isEqualTo(3);
        assertThat(error.at("/locations/0/physicalLocation/region/startColumn").intValue())
                .isEqualTo(15);
        assertThat(run.get("columnKind").textValue()).isEqualTo("utf16CodeUnits");
        JsonNode rule = run.at("/tool/driver/rules").get(error.get("ruleIndex").intValue());
        assertThat(rule.get("id").textValue()).isEqualTo("unknown-field");
        assertThat(rule.get("helpUri").textValue()).isEqualTo("https://example.org/checks/unknown-field.md");
    }

    @Test
    void aFolderElsewhereIsNamedOnceAndItsFilesRelativeToIt() {
        RulesRoot root = RulesRoot.of(Path.of("/elsewhere/my rules"), Path.of("/work dir"));
        assertThat(root.uri()).isEqualTo("file:///elsewhere/my%20rules/");
        assertThat(root.uriOf("a b/ç.drl")).isEqualTo("a%20b/%C3%A7.drl");
        assertThat(RulesRoot.of(Path.of("."), Path.of("/work dir")).uriOf("a/b.drl"))
                .isEqualTo("a/b.drl");
    }

    @Test
    void aPageIsPrintedByItsCode() {
        Call call = check(report(), "check", "--explain", "unknown-field");
        assertThat(call.out()).first().isEqualTo("# unknown-field");
        assertThat(call.code()).isZero();
        assertThat(check(report(), "check", "--explain", "../x").err())
                .containsExactly("check: no problem has the code ../x; docs/checks/README.md lists them all");
    }

    @Test
    void whoNamesNoFolderIsAskedForIt() {
        Call call = check(report(), "check");
        assertThat(call.err()).first().isEqualTo("check: which rules folder? Name it, as in check rules");
        assertThat(call.code()).isEqualTo(1);
    }

    private static String schemaText() throws IOException {
        try (InputStream schema =
                CheckCommandTest.class.getClassLoader().getResourceAsStream("schema/sarif-schema-2.1.0.json")) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
