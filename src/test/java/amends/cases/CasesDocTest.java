package amends.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import amends.PolicySuite;
import amends.recommendation.CompiledPolicySet;
import amends.testing.Case;
import amends.testing.CaseRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples of docs/cases.md hold for the shipped rules, and have the shape that the schema knows. */
class CasesDocTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("(?ms)^```yaml\\n# rules/(\\S+)\\.cases\\.yaml\\n(.*?)^```$");

    @TestFactory
    Stream<DynamicTest> everyExampleHolds() throws IOException {
        CompiledPolicySet policies = PolicySuite.load(Path.of("rules")).policies();
        List<MatchResult> examples = EXAMPLE.matcher(Files.readString(Path.of("docs", "cases.md")))
                .results()
                .toList();
        assertThat(examples).hasSizeGreaterThan(1);
        CaseRunner runner = new CaseRunner(policies);
        return examples.stream()
                .map(example -> dynamicTest("at " + example.start(), () -> {
                    CaseFiles.Reading reading = CaseFiles.read(
                            new TreeMap<>(Map.of(example.group(1) + Case.FILE_ENDING, example.group(2))),
                            policies.policies(),
                            List.of(example.group(1)),
                            true);
                    assertThat(reading.problems()).isEmpty();
                    assertThat(reading.cases())
                            .isNotEmpty()
                            .allSatisfy(one ->
                                    assertThat(CaseTexts.told(runner.run(one))).isEmpty());
                    assertThat(CaseSchemas.complaints(YamlTrees.read(example.group(2))))
                            .isEmpty();
                }));
    }
}
