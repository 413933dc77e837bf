package amends.check.meaning;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnstackedTest {

    private static final String SORRY =
            rule("Sorry", "Late( acknowledged == false )", "recommend.acknowledge(\"sorry\");");

    private static String cash(String name, String when, String amount) {
        return rule(
                name, "Late( " + when + " )", "recommend.compensate(\"cash\").amount(\"" + amount + "\", \"USD\");");
    }

    @Test
    void twoRulesThatGiveTheSameToOneIncidentAreTold() {
        Checked checked = Checked.rules(
                SORRY,
                cash("For the wait", "delayMinutes > 10, guests > 2", "5"),
                cash("For the weather", "delayMinutes > 5, controllable == false", "7"));

        assertThat(checked.told())
                .containsExactly(
                        "19:1 unstacked: \"For the wait\" gives \"cash\" to the same incident, and nothing says"
                                + " whether it is given twice: put \"cash\" into a group, and write max, sum or exclusive"
                                + " under groups");
        assertThat(Scene.withholds(checked.plan("unstacked")))
                .containsExactly("cash: \"For the weather\" already gives it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                delayMinutes > 10, controllable == true | delayMinutes > 5, controllable == false
                delayMinutes <= 10                      | delayMinutes > 10
                course == "main"                        | course != "main"
                """)
    void rulesOfWhichOnlyOneCanFireAreNotTold(String one, String other) {
        assertThat(Checked.rules(SORRY, cash("One", one, "5"), cash("Other", other, "7"))
                        .codes())
                .doesNotContain("unstacked");
    }

    @Test
    void aGroupThatSaysHowItStacksIsNotTold() {
        String fare = "recommend.entitle(\"fare\").amount(\"5\", \"EUR\");";
        assertThat(Checked.rules(
                                SORRY,
                                rule("One", "Late( delayMinutes > 10 )", fare),
                                rule("Other", "Late( guests > 2 )", fare))
                        .codes())
                .isEmpty();
    }

    @Test
    void versionsThatFollowEachOtherAreNotTold() {
        String versions = """
                rule "Cash [2025]" date-expires "2026-01-01"
                when Late( delayMinutes > 10 )
                then recommend.compensate("cash").amount("5", "USD");
                end
                rule "More cash [2026]" date-effective "2026-01-01"
                when Late( delayMinutes > 10 )
                then recommend.compensate("cash").amount("6", "USD");
                end
                """;
        assertThat(Checked.rules(SORRY, versions).codes()).isEmpty();
    }
}
