package amends.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.TestRules;
import amends.recommendation.CompiledPolicySet;
import org.junit.jupiter.api.Test;

/** How files of cases are read, and what a wrong case says. */
class CaseReaderTest {

    private static final String LATE = """
            defaults:
              asOf: 2026-11-22T19:31:00Z
              incident: {kind: test.Late, guests: 4}
              expect: {withholds: {fee: none}}
            """;

    private static final CompiledPolicySet POLICIES = TestRules.rules("""
                    rule "Pay from ten minutes on"
                    when
                        Late( delayMinutes >= 10, $n : guests )
                    then
                        recommend.entitle("fee").amount("1.00", "EUR").times($n);
                    end
                    """)
            .with("remedies.yaml", "entitlements: {fee: {label: {en: The fee}}}\n")
            .interpret();

    private static Case only(String cases) {
        return CaseReader.read("late.cases.yaml", LATE + cases).get(0);
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> CaseReader.read("late.cases.yaml", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("late.cases.yaml")
                .hasMessageContaining(message);
    }

    private static void fails(String cases, String message) {
        CaseRunner runner = new CaseRunner(POLICIES);
        assertThatThrownBy(() -> runner.run(only(cases)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }

    @Test
    void whatACaseSaysGoesBeforeTheDefaultsFieldByField() {
        Case one = only("""
                cases:
                  - name: One
                    incident: {guests: ~, fare: 12.50, delayMinutes: 5}
                    expect: {recommends: []}
                """);
        assertThat(one.request())
                .hasToString("{\"incident\":{\"kind\":\"test.Late\",\"fare\":\"12.50\",\"delayMinutes\":5},"
                        + "\"asOf\":\"2026-11-22T19:31:00Z\"}");
        assertThat(one.expected().withholds()).containsEntry("fee", "none");
    }

    @Test
    void aRowIsACaseNamedAfterWhatGoesIn() {
        Case one = only("""
                tables:
                  - name: Fees
                    given: [delayMinutes, customer.tier]
                    expect: [fee]
                    rows:
                      - [10, gold, 4.00 EUR]
                """);
        assertThat(one.name()).isEqualTo("Fees / delayMinutes 10, customer.tier gold");
        assertThat(one.request().at("/customer/tier").asText()).isEqualTo("gold");
        assertThat(one.expected().recommendsAtLeast()).containsExactly("compensate fee 4.00 EUR");
        assertThat(new CaseRunner(POLICIES).run(one)).containsExactly("Pay from ten minutes on");
    }

    @Test
    void whatIsWrongInAFileIsToldWithItsPlace() {
        refused(LATE + "case: []\n", "Unrecognized field \"case\"");
        refused(LATE + "cases:\n  - {name: One, expect: {recomends: []}}\n", "Unrecognized field \"recomends\"");
        refused(LATE + "cases:\n  - {expect: {recommends: []}}\n", "'name'");
        refused(LATE + "cases:\n  - {name: One, name: Two, expect: {recommends: []}}\n", ":6:");
        refused(LATE + "cases:\n  - {name: One, expect: {}}\n  - {name: One, expect: {}}\n", "two cases of this name");
        refused(
                LATE + "tables:\n  - {name: Fees, given: [guests], expect: [fee], rows: [[1, none, none]]}\n",
                "has 3 values for 2 columns");
        refused(
                LATE + "tables:\n  - {name: Fees, given: [guests], expect: [fee], rows: [[1, 4 euros]]}\n",
                "\"4 euros\" is no amount");
    }

    @Test
    void aDifferenceSaysWhatWasExpectedAndWhatIs() {
        String late = "cases:\n  - {name: One, incident: {delayMinutes: 10}, expect: {%s}}\n";
        fails(late.formatted("recommends: []"), "expected [], but it is [acknowledge amends.acknowledge, ");
        fails(late.formatted("recommendsAtLeast: [compensate fee 3.00 EUR]"), "expected compensate fee 3.00 EUR");
        fails(late.formatted("doesNotRecommend: [compensate fee]"), "did not expect compensate fee");
        fails(late.formatted("fires: [Pay from then minutes on]"), "there is no such rule: Pay from then minutes on");
        fails(late.formatted("doesNotFire: [Pay from ten minutes on]"), "fires: Pay from ten minutes on");
        fails(late.formatted("clocks: {resolve: MET}"), "clocks resolve: expected MET, but it is BREACHED");
        fails(late.formatted("withholds: {fee: gone}"), "withholds fee: expected gone, but it is none");
        fails(late.formatted("says: {fee: Nothing}"), "says fee: expected Nothing, but it is ");
        fails(late.formatted("nextChangeAt: 2026-11-22T20:00:00Z"), "expected 2026-11-22T20:00:00Z, but it is none");
        fails("cases:\n  - {name: One, asOf: ~, expect: {recommends: []}}\n", "there is no asOf");
    }
}
