package amends.tutorial;

import static amends.junit.PolicyAssertions.compensate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.junit.AmendsRules;
import amends.junit.PolicyAssertions;
import amends.junit.PolicyTester;
import amends.recommendation.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tutorial on rule tests in Java shows code that runs and output that is printed. */
@AmendsRules("rules")
class TutorialTest {

    private static final Path TUTORIAL = Path.of("docs", "testing-in-java.md");
    private static final Path CODE = Path.of("src", "test", "java", "amends", "tutorial", "LateMealTest.java");

    @Test
    void everyJavaBlockStandsInATestThatRuns() throws IOException {
        String code = Files.readString(CODE);
        List<String> blocks = blocks("java");
        assertThat(blocks)
                .hasSizeGreaterThan(4)
                .allSatisfy(block -> assertThat(code).contains(block));
    }

    @Test
    void theFailureIsPrintedAsItIsShown(PolicyTester policies) throws IOException {
        Plan plan = policies.given("restaurant.LateMeal")
                .with("course", "main")
                .with("delayMinutes", 21)
                .with("acknowledged", true)
                .planAsOf("2026-11-22T19:31:00Z");
        assertThatThrownBy(() -> PolicyAssertions.assertThat(plan).recommends(compensate("cocktail")))
                .hasMessage(System.lineSeparator() + blocks("").get(0).stripTrailing());
    }

    @Test
    void theDependencyIsTheOneThatIsBuiltHere() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        assertThat(blocks("xml").get(0).lines().map(String::strip).filter(line -> line.matches("<(g|a|v).*>")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(pom).contains("  " + line + "\n"));
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("^```(\\w*)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(TUTORIAL))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }
}
