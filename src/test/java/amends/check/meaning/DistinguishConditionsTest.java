package amends.check.meaning;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.check.meaning.Verdict.Differs;
import amends.check.meaning.Verdict.Same;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DistinguishConditionsTest {

    @Test
    void aMovedThresholdIsShownAtTheThreshold() {
        assertThat(differs("Late( delayMinutes > 20 )", "Late( delayMinutes >= 20 )"))
                .isEqualTo(Map.of("delayMinutes", 20L));
        assertThat(differs("Late( delayMinutes > 20 )", "Late( delayMinutes > 21 )"))
                .isEqualTo(Map.of("delayMinutes", 21L));
        assertThat(differs("Late( orderValue >= 12.50B )", "Late( orderValue > 12.50B )")
                        .get("orderValue"))
                .asString()
                .isEqualTo("12.5");
    }

    @Test
    void aDroppedConditionIsShownJustWhereItFails() {
        assertThat(differs("Late( delayMinutes > 20, course == \"main\" )", "Late( delayMinutes > 20 )"))
                .containsOnlyKeys("delayMinutes", "course")
                .containsEntry("delayMinutes", 21L);
        assertThat(differs("Late( delayMinutes > 20, guests > 1 )", "Late( guests > 1 )"))
                .isEqualTo(Map.of("delayMinutes", 20L));
    }

    @Test
    void anOtherRuleOfTheGroupDoesNotHideTheDifference() {
        String better =
                rule("Dinner when late", "Late( delayMinutes >= 5, guests > 3 )", "recommend.compensate(\"dinner\");");
        Versions versions = Versions.of(
                rule("Dessert", "Late( delayMinutes > 20 )", "recommend.compensate(\"dessert\");"),
                rule("Dessert", "Late( delayMinutes > 25 )", "recommend.compensate(\"dessert\");"),
                better);

        assertThat(versions.verdict())
                .isInstanceOfSatisfying(
                        Differs.class, one -> assertThat(one.inPlan()).isTrue());
    }

    @Test
    void whereOnlyTheRulesThatFireDifferThatIsSaid() {
        Versions versions = Versions.of(
                rule("Nothing yet", "Late( delayMinutes >= 5 )", perHour()),
                rule("Nothing yet", "Late( delayMinutes >= 6 )", perHour()));

        assertThat(versions.verdict())
                .isInstanceOfSatisfying(
                        Differs.class, one -> assertThat(one.inPlan()).isFalse());
    }

    @Test
    void aDeletedRuleIsShownWhereItSpoke() {
        Versions versions =
                Versions.of(rule("Dessert", "Late( delayMinutes > 20 )", "recommend.compensate(\"dessert\");"), null);

        assertThat(versions.verdict())
                .isInstanceOfSatisfying(
                        Differs.class,
                        one -> assertThat(one.situation().incident()).isEqualTo(Map.of("delayMinutes", 21L)));
    }

    @Test
    void whatHoldsForTheSameIncidentsIsTheSame() {
        assertThat(same("Late( delayMinutes >= 0 )", "Late( delayMinutes > -1 )"))
                .isEqualTo("delayMinutes >= 0 and delayMinutes > -1 hold for the same incidents");
        assertThat(same("Late( messagesSent == 0 )", "Late( messagesSent <= 0 )"))
                .isEqualTo("messagesSent == 0 and messagesSent <= 0 hold for the same incidents");
        assertThat(same("Late( delayMinutes > 20, delayMinutes >= 5 )", "Late( delayMinutes > 20 )"))
                .isEqualTo("delayMinutes >= 5 makes no difference beside the other conditions");
        assertThat(same("Late( delayMinutes >= 5 )", "Late( (delayMinutes >= 5 && < 20) || (delayMinutes >= 20) )"))
                .contains("makes no difference");
        assertThat(same("Late( severity != \"MINOR\" )", "Late( severity in (\"MODERATE\", \"MAJOR\", \"CRITICAL\") )"))
                .contains("hold for the same incidents");
    }

    @Test
    void aRuleThatNeverFiresMaySayWhatItLikes() {
        assertThat(same("Late( delayMinutes > 20, delayMinutes < 5 )", "Late( delayMinutes > 20, delayMinutes < 6 )"))
                .isEqualTo("the rule never fires, whatever it says then");
    }

    private static Map<String, Object> differs(String before, String after) {
        Differs differs = (Differs) Versions.of(dessert(before), dessert(after)).verdict();
        assertThat(differs.inPlan()).isTrue();
        return differs.situation().incident();
    }

    private static String same(String before, String after) {
        return ((Same) Versions.of(dessert(before), dessert(after)).verdict()).why();
    }

    private static String dessert(String when) {
        return rule("Dessert", when, "recommend.compensate(\"dessert\");");
    }

    private static String perHour() {
        return "recommend.entitle(\"fee\").amount(\"1\", \"USD\").perFull(60);";
    }
}
