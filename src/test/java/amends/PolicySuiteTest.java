package amends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.check.CheckReport;
import amends.folder.RulesFolder;
import amends.policy.PolicyProblemsException;
import amends.testing.Case;
import amends.testing.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases stand in the rules folder, and change nothing of what is served from it. */
class PolicySuiteTest {

    private static final String CASES = """
            cases:
              - name: A late meal
                asOf: 2026-11-22T19:31:00Z
                incident: {kind: restaurant.LateMeal, delayMinutes: 5}
                expect: {recommends: [acknowledge amends.acknowledge]}
            """;

    @TempDir
    private Path temporary;

    private Path rules;

    @BeforeEach
    void aSmallFolder() throws IOException {
        rules = temporary.resolve("rules");
        write("restaurant/late-meal.drl", """
                package restaurant;
                declare LateMeal extends Incident end
                rule "Acknowledge it"
                when
                    LateMeal( delayMinutes >= 5, acknowledged == false )
                then
                    recommend.acknowledge("amends.acknowledge");
                end
                """);
        write("restaurant/late-meal.cases.yaml", CASES);
    }

    private Path write(String path, String text) throws IOException {
        Path file = rules.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> problems() {
        List<String> checked = PolicyChecker.check(rules).findings().stream()
                .map(finding -> finding.problem().at() + " " + finding.problem().code())
                .toList();
        assertThatThrownBy(() -> PolicySuite.load(rules))
                .isInstanceOfSatisfying(
                        PolicyProblemsException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.at() + " " + problem.code())
                                .isEqualTo(checked));
        return checked;
    }

    @Test
    void aFolderIsLoadedWithItsCasesAndTheirTexts() {
        Suite suite = PolicySuite.load(rules);
        assertThat(suite.cases()).extracting(Case::name).containsExactly("A late meal");
        assertThat(suite.cases()).extracting(Case::policy).containsExactly("restaurant/late-meal");
        assertThat(suite.texts())
                .containsOnlyKeys("restaurant/late-meal.drl", "restaurant/late-meal.cases.yaml")
                .containsEntry("restaurant/late-meal.cases.yaml", CASES);
    }

    @Test
    void whateverCasesSayTheReleaseStaysTheSame() throws IOException {
        String release = PolicyLoader.load(rules).policies().release();
        assertThat(PolicySuite.load(rules).policies().policies().release()).isEqualTo(release);
        write("restaurant/late-meal.cases.yaml", "cases: {}");
        assertThat(PolicyLoader.load(rules).policies().release()).isEqualTo(release);
        Files.delete(rules.resolve("restaurant/late-meal.cases.yaml"));
        assertThat(PolicyLoader.load(rules).policies().release()).isEqualTo(release);
    }

    @Test
    void noFileOfCasesKeepsTheRulesFromServingHoweverBrokenItIs() throws IOException {
        write("restaurant/a.cases.yaml", "{");
        Files.write(rules.resolve("restaurant/b.cases.yaml"), new byte[] {'a', (byte) 0xC3});
        write("restaurant/c.cases.yaml", "#".repeat(RulesFolder.MAX_FILE_BYTES + 1));
        write("d.cases.yaml", CASES);
        Files.createDirectory(rules.resolve("restaurant/e.cases.yaml"));
        Files.createSymbolicLink(rules.resolve("restaurant/f.cases.yaml"), rules.resolve("nowhere"));
        Files.createSymbolicLink(
                rules.resolve("restaurant/g.cases.yaml"), Files.writeString(temporary.resolve("secret.yaml"), CASES));
        assertThat(PolicyLoader.load(rules).policies().kindNames()).containsExactly("restaurant.LateMeal");
        assertThat(problems())
                .containsExactly(
                        "d.cases.yaml:1:1 case-without-policy",
                        "restaurant/a.cases.yaml:1:1 case-without-policy",
                        "restaurant/a.cases.yaml:1:2 yaml-syntax",
                        "restaurant/b.cases.yaml:1:2 not-utf-8",
                        "restaurant/c.cases.yaml:1:1 too-large",
                        "restaurant/e.cases.yaml:1:1 unreadable",
                        "restaurant/f.cases.yaml:1:1 unreadable",
                        "restaurant/g.cases.yaml:1:1 outside-folder");
    }

    @Test
    void casesForAPolicyThatIsMissingAreToldWithTheNearestPolicy() throws IOException {
        Files.move(rules.resolve("restaurant/late-meal.cases.yaml"), rules.resolve("restaurant/late-meals.cases.yaml"));
        CheckReport report = PolicyChecker.check(rules);
        assertThat(report.findings())
                .extracting(finding -> finding.problem().toString())
                .containsExactly(
                        "restaurant/late-meals.cases.yaml:1:1: cases stand beside their policy, and there is no policy"
                                + " restaurant/late-meals; did you mean \"restaurant/late-meal.cases.yaml\"?"
                                + " [case-without-policy]");
        assertThat(report.line(report.findings().get(0).problem().at())).isEqualTo("cases:");
    }

    @Test
    void casesMayStandBesideAPolicyThatIsInCommon() throws IOException {
        write("common/all.drl", "package common;\n");
        write("common/all.cases.yaml", CASES);
        assertThat(PolicySuite.load(rules).cases())
                .extracting(Case::policy)
                .containsExactly("common/all", "restaurant/late-meal");
    }

    @Test
    void whileThePoliciesAreBrokenNoCaseIsBlamedForThem() throws IOException {
        write("restaurant/late-meal.drl", "package restaurant;\nrule \"Broken\"\nwhen\nthen\nend\n");
        write("restaurant/late-meal.cases.yaml", CASES + "oops: 1\n");
        assertThat(problems())
                .contains("restaurant/late-meal.cases.yaml:6:1 unknown-key")
                .noneMatch(problem -> problem.contains("unknown-kind"));
    }
}
