package amends.check.meaning;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.recommendation.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeverFiresTest {

    private static final String CHEF = "recommend.escalate(\"chef\");";

    @Test
    void aRuleIsToldWhoseMinutesContradictEachOther() {
        Checked checked = Checked.rules(rule("Call the chef", "Late( delayMinutes > 20, delayMinutes < 10 )", CHEF));

        assertThat(checked.told())
                .containsExactly("9:30 never-fires: this rule can never fire: delayMinutes > 20 and delayMinutes < 10"
                        + " cannot both hold");
        assertThat(checked.witness("never-fires").situation().incident()).containsEntry("delayMinutes", 21L);
        assertThat(checked.plan("never-fires").recommendations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Late( guests > 3, guests < 4 )",
                "Late( delayMinutes < 0 )",
                "Late( fare > 5.00B, fare < 5.000B )",
                "Late( course == \"main\", course == \"soup\" )",
                "Late( course == \"main\" ) Late( course != \"main\" )",
                "Late( course in (\"a\", \"b\"), course not in (\"b\", \"a\") )",
                "Late( course == \"main\", course matches \"s.*\" )",
                "Late( course in (\"main\", \"mains\"), course contains \"soup\" )",
                "Late( severity not in (\"MINOR\", \"MODERATE\", \"MAJOR\", \"CRITICAL\") )",
                "Late( acknowledged == true, acknowledged == false )",
                "Late( delayMinutes > 5 ) not Late( delayMinutes >= 5 )",
                "Late( guests == 3 ) not Incident()",
                "Late( guests < 2, guests > 3 || guests > 4, guests < 2 )",
                "Late( $g : guests, guests > 4 ) Customer( customerMonths > 7, customerMonths < $g ) Late( guests < 6 )",
                "Late() Clock( state == \"BREACHED\", state == \"MET\" )",
                "Late() Clock( promise == \"resolve\", overdueMinutes >= 10 ) not Clock( overdueMinutes >= 5 )",
                "Late() Hours( calendar == \"kitchen\", open == true, open == false )"
            })
    void aRuleIsToldThatContradictsItself(String when) {
        Checked checked = Checked.rules(rule("Call the chef", when, CHEF));

        assertThat(checked.codes()).containsExactly("never-fires");
        assertThat(checked.of("never-fires").get(0).witnesses())
                .allSatisfy(witness -> assertThat(says(checked.plan(witness))).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Late( guests > 3, guests < 5 )",
                "Late( delayMinutes <= 0 )",
                "Late( fare > 5.00B, fare < 5.001B )",
                "Late( course == \"main\" || course == \"soup\" )",
                "Late( severity not in (\"MINOR\", \"MODERATE\", \"MAJOR\") )",
                "Late( delayMinutes > 5 ) not Late( delayMinutes > 6 )",
                "Late() not Late( severity != \"MINOR\" )",
                "Late( course matches \"s.*\", course matches \"t.*\" )",
                "Late( guests < 2, guests > 3 || guests < 1 )",
                "Late( $g : guests ) Customer( customerMonths < $g )",
                "Late() Clock( promise == \"resolve\" ) Clock( promise == \"estimate\" )",
                "Late() Clock( promise == \"promisedUpdate\", state == \"BREACHED\" )",
                "Late() Clock( promise == \"promisedUpdate\", state == \"MET\" )",
                "Late() Clock( overdueMinutes >= 5 ) not Clock( overdueMinutes >= 10 )",
                "Late() Taken( action == \"status\" ) not Taken( action == \"compensate\" )"
            })
    void aRuleThatCanFireIsNotTold(String when) {
        assertThat(Checked.rules(rule("Call the chef", when, CHEF)).codes()).doesNotContain("never-fires");
    }

    @Test
    void aPromiseThatIsNeverMadeIsTold() {
        Checked checked = Checked.rules(
                rule("Soon", "Late( guests > 9, guests < 9 )", "promise.resolve().within(20).target(15);"));

        assertThat(checked.told())
                .containsExactly(
                        "9:23 never-fires: this rule can never fire: guests > 9 and guests < 9" + " cannot both hold");
    }

    @Test
    void aRuleThatWaitsForAPromiseThatNobodyMakesIsTold() {
        Checked checked = Checked.rules(
                rule("Call", "Late( guests > 2 ) Clock( promise == \"nextUpdate\", state == \"BREACHED\" )", CHEF));

        assertThat(checked.told())
                .containsExactly("9:24 never-fires: this rule can never fire: no rule promises nextUpdate to such an"
                        + " incident, so no such clock runs");
        assertThat(checked.plan("never-fires").clocks()).isEmpty();
        assertThat(checked.plan("never-fires").recommendations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Clock( promise == \"firstResponse\", state == \"BREACHED\" )",
                "Clock( promise == \"resolve\", state == \"BREACHED\" )",
                "Clock( promise in (\"nextUpdate\", \"estimate\"), overdueMinutes >= 5 )",
                "Clock( state == \"BREACHED\" )",
                "not Clock( promise == \"nextUpdate\" )"
            })
    void aClockThatCanRunIsNotTold(String clock) {
        assertThat(Checked.rules(
                                rule(
                                        "Soon",
                                        "Late( course == \"main\" )",
                                        "promise.firstResponse().within(9).target(5);"),
                                rule("Sorry", "Late( acknowledged == false )", "recommend.acknowledge(\"sorry\");"),
                                rule("Call", "Late() " + clock, CHEF))
                        .codes())
                .isEmpty();
    }

    @Test
    void noIncidentIsOfTwoKindsThatDoNotExtendEachOther() {
        String kinds = "package test;\ndeclare Late extends Incident\nend\ndeclare Cold extends Incident\nend\n";
        Checked checked = Checked.folder(TestRules.policy(kinds + rule("Call the chef", "Late() Cold()", CHEF)));

        assertThat(checked.told())
                .containsExactly(
                        "6:1 never-fires: this rule can never fire: no kind of incident is all that it asks" + " for");
    }

    @Test
    void aRuleThatCanFireForOneOfItsKindsIsNotTold() {
        String kinds = "package test;\ndeclare Late extends Incident\nend\ndeclare Cold extends Incident\nend\n";
        Checked checked =
                Checked.folder(TestRules.policy(kinds + rule("Call the chef", "Incident() not Cold()", CHEF)));

        assertThat(checked.codes()).isEmpty();
    }

    private static boolean says(Plan plan) {
        return plan.recommendations().stream().anyMatch(one -> one.name().equals("chef"));
    }
}
