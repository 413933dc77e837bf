package amends.check.meaning;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.promise.ClockState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GapTest {

    private static final String CHEF = "recommend.escalate(\"chef\");";

    private static String promise(String when, String sort) {
        return rule("Soon", when, "promise." + sort + "().within(20).target(15);");
    }

    @ParameterizedTest
    @ValueSource(strings = {"resolve", "firstResponse", "nextUpdate"})
    void aPromiseWithoutAnyRuleIsTold(String sort) {
        Checked checked = Checked.rules(promise("Late()", sort));

        assertThat(checked.told())
                .containsExactly("7:1 gap: when this promise is broken, nothing is ever recommended to somebody to whom"
                        + " it was made");
        assertThat(checked.plan("gap").recommendations()).isEmpty();
        assertThat(checked.plan("gap").clocks())
                .singleElement()
                .satisfies(clock -> assertThat(clock.state()).isEqualTo(ClockState.BREACHED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Late()                   | Late( delayMinutes > 5, controllable == true )
                Late( course == "main" ) | Late( delayMinutes > 5, course == "soup" )
                Late()                   | Late( delayMinutes > 5 ) Customer( tier == "gold" )
                Late()                   | Late( delayMinutes > 5 ) Customer( tier != "gold" )
                Late()                   | Late( openMinutes < 20 )
                Late()                   | Late( acknowledged == true )
                Late()                   | Late() Taken( action == "compensate" )
                Late()                   | Late() Clock( promise == "resolve", state == "TARGET_MISSED" )
                """)
    void aPromiseToPeopleForWhomNoRuleFiresIsTold(String promised, String answered) {
        assertThat(Checked.rules(promise(promised, "resolve"), rule("Call", answered, CHEF))
                        .codes())
                .containsExactly("gap");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Late()                   | Late( delayMinutes > 5 )
                Late()                   | Late( openMinutes >= 90, acknowledged == false )
                Late()                   | Late() Clock( promise == "resolve", state == "BREACHED" )
                Late()                   | Late() Clock( overdueMinutes >= 10 )
                Late( course == "main" ) | Late( delayMinutes > 5, course == "main" )
                Late()                   | Late( messagesSent == 0 ) not Taken( action == "compensate" )
                Late()                   | Incident()
                """)
    void aPromiseThatIsAnsweredIsNotTold(String promised, String answered) {
        assertThat(Checked.rules(promise(promised, "resolve"), rule("Call", answered, CHEF))
                        .codes())
                .isEmpty();
    }

    @Test
    void twoRulesThatAnswerTogetherAreEnough() {
        assertThat(Checked.rules(
                                promise("Late()", "resolve"),
                                rule("Ours", "Late( delayMinutes > 5, controllable == true )", CHEF),
                                rule("Not ours", "Late( delayMinutes > 60, controllable == false )", CHEF))
                        .codes())
                .isEmpty();
    }

    @Test
    void aRuleWithoutAPromiseIsNoGap() {
        assertThat(Checked.rules(rule("Call", "Late( delayMinutes > 5, guests > 7 )", CHEF))
                        .codes())
                .isEmpty();
    }
}
