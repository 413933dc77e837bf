package amends.check.meaning;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.Scene;
import org.junit.jupiter.api.Test;

class ShadowedTest {

    private static final String CHEF = "recommend.escalate(\"chef\");";
    private static final String SORRY =
            rule("Sorry", "Late( acknowledged == false )", "recommend.acknowledge(\"sorry\");");

    @Test
    void aNarrowerRuleThatSaysTheSameIsTold() {
        Checked checked = Checked.rules(
                rule("A: after ten minutes", "Late( delayMinutes > 10 )", CHEF),
                rule("B: after twenty", "Late( delayMinutes > 20, guests >= 4 )", CHEF));

        assertThat(checked.told())
                .containsExactly("13:1 shadowed: this rule changes nothing: whenever it fires, \"A: after ten minutes\""
                        + " already recommends escalate \"chef\"");
        assertThat(Scene.withholds(checked.plan("shadowed")))
                .containsExactly("chef: \"A: after ten minutes\" already recommends it");
    }

    @Test
    void ofTwoRulesThatSayTheSameAtTheSameTimeOneIsTold() {
        Checked checked = Checked.rules(
                rule("A", "Late( delayMinutes > 10 )", CHEF), rule("B", "Late( delayMinutes >= 11 )", CHEF));

        assertThat(checked.codes()).containsExactly("shadowed");
        assertThat(checked.of("shadowed").get(0).problem().at().line()).isEqualTo(13);
    }

    @Test
    void rulesThatOverlapOnlyInPartAreNotTold() {
        assertThat(Checked.rules(
                                rule("A", "Late( delayMinutes > 10, guests > 2 )", CHEF),
                                rule("B", "Late( delayMinutes > 20 )", CHEF),
                                rule("C", "Late( severity != \"MINOR\" )", CHEF),
                                rule("D", "Late() not Late( severity == \"MINOR\" )", "recommend.escalate(\"boss\");"))
                        .codes())
                .isEmpty();
    }

    @Test
    void aRuleThatComesFirstByNameIsNotShadowedByAWiderOne() {
        assertThat(Checked.rules(
                                rule("B: wide", "Late( delayMinutes > 10 )", CHEF),
                                rule("A: narrow", "Late( delayMinutes > 20 )", CHEF))
                        .codes())
                .isEmpty();
    }

    @Test
    void theLesserGiftOfAGroupIsToldIfTheGreaterIsAlwaysGivenWithIt() {
        Checked checked = Checked.rules(
                SORRY,
                rule("Dinner", "Late( delayMinutes > 10 )", "recommend.compensate(\"dinner\");"),
                rule("Dessert", "Late( delayMinutes > 15 )", "recommend.compensate(\"dessert\");"));

        assertThat(checked.told())
                .containsExactly("19:1 shadowed: this rule changes nothing: whenever it fires, \"Dinner\" gives as much"
                        + " or more in place of \"dessert\"");
        assertThat(Scene.withholds(checked.plan("shadowed")))
                .containsExactly("dessert: only the highest of \"treat\" is given, and that is \"dinner\"");
    }

    @Test
    void giftsThatRiseWithTheDelayAreNotTold() {
        assertThat(Checked.rules(
                                SORRY,
                                rule("Dessert", "Late( delayMinutes > 10 )", "recommend.compensate(\"dessert\");"),
                                rule("Dinner", "Late( delayMinutes > 15 )", "recommend.compensate(\"dinner\");"))
                        .codes())
                .isEmpty();
    }

    @Test
    void gestsFromWhichTheCustomerChoosesAreNotTold() {
        assertThat(Checked.rules(
                                SORRY,
                                rule("Salad", "Late( delayMinutes > 10 )", "recommend.compensate(\"salad\");"),
                                rule("Soup", "Late( delayMinutes > 15 )", "recommend.compensate(\"soup\");"))
                        .codes())
                .isEmpty();
    }

    @Test
    void aPromiseThatAlwaysLosesIsTold() {
        Checked checked = Checked.rules(
                rule("Soon", "Late( guests > 2 )", "promise.firstResponse().within(10).target(5);"),
                rule("Later", "Late( guests > 4 )", "promise.firstResponse().within(20).target(5);"),
                SORRY);

        assertThat(checked.told())
                .containsExactly("13:1 shadowed: this rule changes nothing: wherever it holds, \"Soon\" promises"
                        + " firstResponse too, and comes first");
        assertThat(Scene.withholds(checked.plan("shadowed"))).containsExactly("firstResponse: \"Soon\" comes first");
    }

    @Test
    void aPromiseThatWinsByItsSalienceIsNotTold() {
        String slower = """
                rule "Slower" salience 5
                when Late( guests > 4 )
                then promise.firstResponse().within(20).target(5);
                end
                """;
        assertThat(Checked.rules(
                                rule("Soon", "Late( guests > 2 )", "promise.firstResponse().within(10).target(5);"),
                                slower,
                                SORRY)
                        .codes())
                .isEmpty();
    }

    @Test
    void aRuleThatOutlivesTheOtherIsNotTold() {
        String dated = """
                rule "A: for a year"
                    date-expires "2027-01-01"
                when Late( delayMinutes > 10 )
                then recommend.escalate("chef");
                end
                """;
        assertThat(Checked.rules(dated, rule("B", "Late( delayMinutes > 20 )", CHEF))
                        .codes())
                .isEmpty();
    }
}
