package amends.cases;

import static amends.cases.Courses.DEFAULTS;
import static org.assertj.core.api.Assertions.assertThat;

import amends.policy.PolicyProblem;
import amends.testing.Case;
import amends.testing.CaseRunner;
import amends.testing.Expectation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How files of cases are read. */
class CaseReaderTest {

    private static List<Case> read(String text) {
        CaseFiles.Reading reading = Courses.with(text).cases();
        assertThat(reading.problems()).isEmpty();
        return reading.cases();
    }

    private static Map<String, Object> incident(Case one) {
        return one.steps().get(0).situation().incident();
    }

    private static List<String> told(String text) {
        CaseRunner runner = new CaseRunner(Courses.rules().interpret());
        return read(text).stream()
                .flatMap(one -> CaseTexts.told(runner.run(one)).stream())
                .toList();
    }

    private static List<PolicyProblem> problems(String text) {
        return Courses.with(text).cases().problems();
    }

    @Test
    void whatACaseSaysGoesBeforeTheDefaultsFieldByField() {
        Case one = read(DEFAULTS + """
                  customer: {tier: gold}
                  taken: [{action: status, name: late.update, at: 2026-11-22T19:30:00Z}]
                cases:
                  - name: One
                    incident: {guests: ~, fare: 12.50, delayMinutes: 5}
                    taken: ~
                    expect: {recommends: []}
                """).get(0);
        assertThat(incident(one)).isEqualTo(Map.of("fare", new BigDecimal("12.50"), "delayMinutes", 5L));
        assertThat(one.steps().get(0).situation().customer()).isEqualTo(Map.of("tier", "gold"));
        assertThat(one.steps().get(0).situation().taken()).isNull();
        assertThat(one.steps().get(0).asOf()).isEqualTo(Instant.parse("2026-11-22T19:31:00Z"));
    }

    @Test
    void whatACaseExpectsGoesBeforeWhatTheDefaultsExpect() {
        Case one = read(DEFAULTS + """
                  expect: {withholds: {fee: none, coffee: none}, fires: [Pay from ten minutes on], nextChangeAt: none}
                cases:
                  - name: One
                    expect: {withholds: {fee: given}, fires: []}
                """).get(0);
        assertThat(one.steps().get(0).expected())
                .extracting(Object::toString)
                .containsExactly(
                        "Withholds[name=fee, reason=given, at=test/policy.cases.yaml:7:26]",
                        "Withholds[name=coffee, reason=null, at=test/policy.cases.yaml:4:35]",
                        "NextChangeAt[instant=null, at=test/policy.cases.yaml:4:84]");
    }

    @Test
    void everyExpectationKnowsItsPlace() {
        List<Expectation> expected = read(DEFAULTS + """
                cases:
                  - name: One
                    expect:
                      recommends:
                        - compensate fee 4.00 EUR
                      recommendsAtLeast: [compensate fee, escalate chef]
                      doesNotRecommend: [compensate coffee]
                      fires: [Pay from ten minutes on]
                      doesNotFire: [Call the chef for gold]
                      clocks: {resolve: BREACHED, resolve targetAt: none}
                      says: {late.sorry: none}
                """).get(0).steps().get(0).expected();
        assertThat(expected)
                .extracting(one -> one.getClass().getSimpleName() + " "
                        + one.at().line() + ":" + one.at().column())
                .containsExactly(
                        "Recommends 7:7",
                        "RecommendsAtLeast 9:27",
                        "RecommendsAtLeast 9:43",
                        "DoesNotRecommend 10:26",
                        "Fires 11:15",
                        "Fires 12:21",
                        "ClockStands 13:16",
                        "ClockRunsTo 13:35",
                        "Says 14:14");
    }

    @Test
    void aRowIsACaseNamedAfterWhatGoesIn() {
        List<Case> rows = read(DEFAULTS + """
                tables:
                  - name: Fees
                    given: [delayMinutes, customer.tier, asOf]
                    expect: [fee, recommends, clock resolve, withholds coffee]
                    rows:
                      - [10, gold, 2026-11-22T19:32:00Z, 4.00 EUR, "escalate chef, compensate fee", BREACHED, none]
                      - [~, gold, "2026-11-22T19:32:00Z", none, none, none, none]
                """);
        assertThat(rows)
                .extracting(Case::name)
                .containsExactly(
                        "Fees / delayMinutes 10, customer.tier gold, asOf 2026-11-22T19:32:00Z",
                        "Fees / delayMinutes ~, customer.tier gold, asOf 2026-11-22T19:32:00Z");
        Case one = rows.get(0);
        assertThat(one.at()).hasToString("test/policy.cases.yaml:9:9");
        assertThat(one.policy()).isEqualTo("test/policy");
        assertThat(one.steps().get(0).situation().customer()).isEqualTo(Map.of("tier", "gold"));
        assertThat(one.steps().get(0).asOf()).isEqualTo(Instant.parse("2026-11-22T19:32:00Z"));
        assertThat(one.steps().get(0).expected())
                .extracting(expected -> expected.at().column())
                .containsExactly(42, 52, 85, 95);
        assertThat(incident(rows.get(1))).doesNotContainKey("delayMinutes");
    }

    @Test
    void aNameOverSeveralLinesIsOne() {
        assertThat(read(DEFAULTS + "cases:\n  - name: >\n      One\n      and  more\n    expect: {recommends: []}\n"))
                .extracting(Case::name)
                .containsExactly("One and more");
    }

    @Test
    void whatIsNotAskedIsNotHeldAgainstThePlan() {
        assertThat(told(DEFAULTS + """
                cases:
                  - name: One
                    incident: {delayMinutes: 10}
                    expect:
                      recommends: [compensate fee, acknowledge late.sorry]
                      withholds: {fee: none}
                  - name: Two
                    incident: {delayMinutes: 10}
                    expect: {recommendsAtLeast: [compensate fee 4.00 EUR], doesNotRecommend: [compensate coffee]}
                """)).isEmpty();
    }

    @Test
    void aDifferenceSaysWhereItWasExpectedAndWhatIs() {
        assertThat(told(DEFAULTS + """
                cases:
                  - name: One
                    incident: {delayMinutes: 10}
                    expect: {recommendsAtLeast: [compensate fee 3.00 EUR], withholds: {fee: gone}}
                """))
                .containsExactly(
                        "test/policy.cases.yaml:7:34: expected compensate fee 3.00 EUR, but it is acknowledge late.sorry,"
                                + " compensate fee 4.00 EUR",
                        "test/policy.cases.yaml:7:72: expected gone, but it is none");
    }

    @Test
    void allThatIsWrongInAFileIsToldAtOnce() {
        assertThat(problems(DEFAULTS + """
                  custumer: {}
                cases:
                  - name: One
                    incident: {guests: many}
                    expect: {recommends: [compensate coffe]}
                  - name: One
                    expect: {fires: [Pay from ten minutes of]}
                tables:
                  - {name: Two, given: [guests], expect: [fee], rows: [[1], [2, none, 3]]}
                """))
                .extracting(problem -> problem.code() + " " + problem.at().line())
                .containsExactly(
                        "unknown-key 4",
                        "case-facts 7",
                        "unknown-remedy 8",
                        "duplicate-case 9",
                        "unknown-rule 10",
                        "table-shape 12",
                        "table-shape 12");
    }

    @Test
    void theSecondOfTwoCasesOfOneNameSaysWhereTheFirstIs() {
        assertThat(problems(DEFAULTS + """
                cases:
                  - {name: One, expect: {recommends: []}}
                  - {name: One, expect: {recommends: []}}
                """))
                .extracting(PolicyProblem::toString)
                .containsExactly("test/policy.cases.yaml:6:5: there are two cases named \"One\"; the first is on line 5"
                        + " [duplicate-case]");
    }

    @Test
    void aRuleThatWasRenamedUnderItsCaseIsToldWithItsNewName() {
        assertThat(problems(DEFAULTS + "cases:\n  - {name: One, expect: {fires: [Pay from twelve minutes on]}}\n"))
                .extracting(PolicyProblem::toString)
                .containsExactly(
                        "test/policy.cases.yaml:5:34: there is no rule of this name; expected the name of a rule,"
                                + " such as \"Promise twenty minutes\"; found \"Pay from twelve minutes on\"; did you mean \"Pay"
                                + " from ten minutes on\"? [unknown-rule]");
    }

    @Test
    void aMistakeInTheDefaultsIsToldOnceForAllCases() {
        assertThat(problems(DEFAULTS.replace("guests: 4", "gests: 4") + """
                cases:
                  - {name: One, expect: {recommends: []}}
                  - {name: Two, expect: {recommends: []}}
                """))
                .extracting(PolicyProblem::toString)
                .containsExactly("test/policy.cases.yaml:3:31: incident.gests: unknown field of Late; did you mean"
                        + " \"guests\"? [unknown-field]");
    }

    @Test
    void whatIsMeantIsToldWhereItIsWrittenInAnotherWay() {
        assertThat(problems(DEFAULTS + "cases:\n  - {name: One, expect: {recommends: none}}\n"))
                .singleElement()
                .extracting(PolicyProblem::message, PolicyProblem::expected, PolicyProblem::found)
                .containsExactly("\"recommends\" is a list, and that of nothing is []", "[]", "\"none\"");
        assertThat(problems(DEFAULTS + "timelines:\n  - {name: One, incident: {openedAt: 2026-11-22T19:00:00Z},"
                        + " steps: [{do: [resolve it], expect: {recommends: []}}]}\n"))
                .singleElement()
                .extracting(PolicyProblem::message, PolicyProblem::expected, PolicyProblem::found)
                .containsExactly("resolve stands alone", "resolve", "\"resolve it\"");
    }

    @Test
    void aCaseThatIsAllWrongIsReadToABound() {
        String steps =
                "      - {after: 1, do: [status late.update], oops: 1, expect: {recommends: []}}\n".repeat(5_000);
        String story = "timelines:\n  - name: Story\n    incident: {openedAt: 2026-11-22T19:00:00Z}\n    steps:\n";
        String words = "cases:\n  - {name: One, expect: {fires: [" + "oops, ".repeat(5_000) + "]}}\n";
        assertThat(List.of(story + steps, words))
                .allSatisfy(text -> assertThat(problems(DEFAULTS + text))
                        .hasSizeBetween(100, 210)
                        .extracting(PolicyProblem::code)
                        .contains("too-many-problems"));
    }

    @Test
    void aFileThatIsAllWrongIsReadToABound() {
        StringBuilder many = new StringBuilder(DEFAULTS + "cases:\n");
        for (int i = 0; i < 5_000; i++) {
            many.append("  - {name: One, expect: {recommends: []}, oops: 1}\n");
        }
        assertThat(problems(many.toString()))
                .hasSizeLessThan(210)
                .extracting(PolicyProblem::code)
                .contains("too-many-problems");
    }
}
