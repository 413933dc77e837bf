package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.cli.AmendsCommand;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb that tells what is different between two rules folders. */
class DiffVerbTest {

    private static final String KIND = """
            package test;
            declare Late extends Incident
                course : String = "main"
            end
            """;
    private static final String GIFT = TestRules.rule(
            "Gift", "Late( delayMinutes > 20, course == \"main\" )", "recommend.compensate(\"appetizer\");");
    private static final String SORRY =
            TestRules.rule("Sorry", "Late( delayMinutes >= 5 )", "recommend.acknowledge(\"sorry\");");

    @TempDir
    private Path before;

    @TempDir
    private Path after;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static TestRules rules(String kind, String... rules) {
        return TestRules.policy(kind + String.join("", rules))
                .with("remedies.yaml", """
                        remedies:
                          appetizer: {label: {en: An appetizer}, cost: "4.20", value: "12.00", currency: USD}
                        """)
                .with("messages/en.yaml", """
                        sorry: "We are sorry."
                        remedy.appetizer: "Please have an appetizer."
                        """);
    }

    @Test
    void rulesKindsAndValuesThatDifferAreToldInWords() {
        rules(KIND, GIFT, SORRY).in(before);
        rules(
                        KIND.replace("end\n", "    guests : int\nend\n"),
                        "\n\n" + GIFT.replace("20", "25").replace("rule \"Gift\"", "rule \"Gift\" @owner(\"Maria\")"),
                        TestRules.rule("New", "Late( severity == \"MAJOR\" )", "recommend.escalate(\"manager\");"))
                .with("roles.yaml", "manager: {label: {en: Manager}}\n")
                .with("remedies.yaml", """
                        remedies:
                          appetizer: {label: {en: An appetizer}, cost: "5.00", value: "12.00", currency: USD}
                        """)
                .with("messages/en.yaml", "remedy.appetizer: \"Please have an appetizer.\"\n")
                .in(after);

        assertThat(run()).as(err.toString()).isZero();
        assertThat(out.toString().lines().skip(2))
                .containsExactly(
                        "",
                        "3 rules differ:",
                        "~ \"Gift\" (test/policy.drl)",
                        "    was: When a late is more than 20 minutes late and its course is “main”, offer an appetizer"
                                + " (goodwill; costs us 4.20 USD, worth 12.00 USD to the customer).",
                        "    is:  When a late is more than 25 minutes late and its course is “main”, offer an appetizer"
                                + " (goodwill; costs us 5.00 USD, worth 12.00 USD to the customer).",
                        "    owner: nothing -> Maria",
                        "+ \"New\" (test/policy.drl)",
                        "    When a late's severity is major, call the manager.",
                        "- \"Sorry\" (test/policy.drl)",
                        "    When a late is at least 5 minutes late, tell the customer that we know (message “sorry”).",
                        "",
                        "1 kind differs:",
                        "~ test.Late",
                        "    guests: nothing -> a whole number, required",
                        "",
                        "3 values beside the policies differ:",
                        "- messages/en.yaml: sorry: We are sorry.",
                        "~ remedies.yaml: remedies.appetizer.cost: 4.20 -> 5.00",
                        "+ roles.yaml: manager.label.en: Manager");
    }

    @Test
    void aRuleThatOnlyMovedIsTheSameAndOneWithAnotherNameWasRenamed() throws Exception {
        rules(KIND, GIFT, SORRY).in(before);
        rules(KIND, "\n\n" + SORRY.replace("Sorry", "Say sorry"), GIFT).in(after);

        assertThat(run("--format", "json")).as(err.toString()).isZero();
        JsonNode diff = new JsonMapper().readTree(out.toString());
        assertThat(diff.at("/rules")).hasSize(1);
        assertThat(diff.at("/rules/0/change").asText()).isEqualTo("changed");
        assertThat(diff.at("/rules/0/parts").toString())
                .isEqualTo("[{\"part\":\"name\",\"before\":\"Sorry\",\"after\":\"Say sorry\"}]");
        assertThat(diff.at("/kinds")).isEmpty();
        assertThat(diff.at("/values")).isEmpty();
    }

    @Test
    void theSameRulesAreTheSame() {
        rules(KIND, GIFT, SORRY).in(before);
        rules(KIND, GIFT, SORRY).in(after);

        assertThat(run()).isZero();
        assertThat(out.toString()).endsWith("They are the same.\n");
    }

    @Test
    void everyFileOfTheShippedRulesIsComparedAndNothingOfThemDiffersFromItself() {
        int code = run(List.of("diff", "rules", "rules"));
        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).endsWith("They are the same.\n");
        assertThat(RulesStates.of(Path.of("rules")).entries())
                .containsKeys("remedies.yaml", "calendars.yaml", "domains.yaml", "messages/en.yaml")
                .allSatisfy((file, values) -> assertThat(values).as(file).isNotEmpty());
    }

    @Test
    void rulesThatDoNotLoadAreToldWithTheirPlaces() {
        rules(KIND, GIFT, SORRY).in(before);
        rules(KIND, GIFT.replace("delayMinutes", "delay")).in(after);

        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("test/policy.drl:7:").contains("delay");
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("diff: the rules in " + after + " do not load:\n");
    }

    private int run(String... options) {
        List<String> arguments = new ArrayList<>(List.of("diff", before.toString(), after.toString()));
        arguments.addAll(List.of(options));
        return run(arguments);
    }

    private int run(List<String> arguments) {
        return AmendsCommand.run(
                arguments.toArray(String[]::new),
                AmendsApplication.context(new PrintWriter(out), new PrintWriter(err)));
    }
}
