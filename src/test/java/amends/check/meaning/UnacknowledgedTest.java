package amends.check.meaning;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnacknowledgedTest {

    private static final String DESSERT =
            rule("Dessert", "Late( delayMinutes > 10, guests > 2 )", "recommend.compensate(\"dessert\");");

    private static String sorry(String when) {
        return rule("Sorry", when, "recommend.acknowledge(\"sorry\");");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Late( acknowledged == false, delayMinutes >= 12 )",
                "Late( acknowledged == false, guests > 3 )",
                "Late( acknowledged == false, controllable == true )",
                "Late( acknowledged == false, cause != \"rain\" )",
                "Late( acknowledged == false ) Customer( tier == \"gold\" )",
                "Late( acknowledged == true )"
            })
    void aGiftWithoutWordsIsTold(String when) {
        Checked checked = Checked.rules(DESSERT, sorry(when));

        assertThat(checked.told())
                .containsExactly("7:1 unacknowledged: this can be given before anybody has acknowledged the incident,"
                        + " and no rule acknowledges it then");
        assertThat(Scene.says(checked.plan("unacknowledged")))
                .containsExactly("acknowledge amends.acknowledge", "compensate dessert");
        assertThat(checked.witness("unacknowledged").shows())
                .isEqualTo("recommended: acknowledge amends.acknowledge, compensate dessert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Late( acknowledged == false, delayMinutes >= 11 )",
                "Late( acknowledged == false, guests > 2 || delayMinutes < 10 )",
                "Incident( acknowledged == false )",
                "Late( messagesSent == 0 || acknowledged == false )",
                "Late()"
            })
    void aGiftThatComesWithWordsIsNotTold(String when) {
        assertThat(Checked.rules(DESSERT, sorry(when)).codes()).isEmpty();
    }

    @Test
    void twoRulesThatAcknowledgeTogetherAreEnough() {
        assertThat(Checked.rules(
                                DESSERT,
                                sorry("Late( acknowledged == false, controllable == true )"),
                                rule(
                                        "Sorry for the weather",
                                        "Late( acknowledged == false, controllable == false )",
                                        "recommend.acknowledge(\"update\");"))
                        .codes())
                .isEmpty();
    }

    @Test
    void aGiftOnlyForWhatWasAcknowledgedIsNotTold() {
        assertThat(Checked.rules(rule("Dessert", "Late( acknowledged == true )", "recommend.compensate(\"dessert\");"))
                        .codes())
                .isEmpty();
    }
}
