package amends.check.meaning;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsTest {

    private static final String SORRY =
            rule("Sorry", "Late( acknowledged == false )", "recommend.acknowledge(\"sorry\");");

    private static String band(String name, String when, String amount) {
        return rule(name, "Late( " + when + " )", "recommend.entitle(\"fee\").amount(\"" + amount + "\", \"EUR\");");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                delayMinutes >= 15, delayMinutes < 30  | delayMinutes > 30                      | delayMinutes 30 is
                delayMinutes >= 15, delayMinutes <= 29 | delayMinutes >= 60                     | delayMinutes 30 to 59 are
                delayMinutes < 30                      | delayMinutes > 31                      | delayMinutes 30 to 31 are
                guests in (2, 3)                       | guests in (5, 6)                       | guests 4 is
                fare < 99.0B                           | fare > 99.0B                           | fare 99 is
                fare <= 98.99B                         | fare >= 99.0B                          | fare above 98.99 and below 99 are
                fare < 95.0B                           | fare > 99.0B                           | fare from 95 up to 99 are
                """)
    void aHoleBetweenTwoBandsIsTold(String lower, String upper, String hole) {
        Checked checked = Checked.rules(SORRY, band("Low", lower, "50"), band("High", upper, "100"));

        assertThat(checked.told())
                .containsExactly(
                        "19:1 band-hole: between \"Low\" and this rule there is a hole: " + hole + " in neither");
        assertThat(Scene.says(checked.plan("band-hole"))).doesNotContain("compensate fee");
        assertThat(Scene.says(
                        checked.plan(checked.of("band-hole").get(0).witnesses().get(1))))
                .contains("compensate fee");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                delayMinutes >= 15, delayMinutes < 30  | delayMinutes >= 30
                delayMinutes >= 15, delayMinutes <= 29 | delayMinutes >= 30, delayMinutes < 60
                delayMinutes < 30, guests < 2          | delayMinutes > 30, guests > 2
                guests in (2, 3)                       | guests in (4, 5)
                fare < 99.0B                           | fare >= 99.00B
                fare <= 98.99B                         | fare > 98.99B
                """)
    void bandsThatMeetAreNotTold(String lower, String upper) {
        assertThat(Checked.rules(SORRY, band("Low", lower, "50"), band("High", upper, "100"))
                        .codes())
                .doesNotContain("band-hole", "band-overlap");
    }

    @Test
    void aHoleThatAnotherRuleFillsIsNotTold() {
        assertThat(Checked.rules(
                                SORRY,
                                band("Low", "delayMinutes >= 15, delayMinutes < 30", "50"),
                                band("High", "delayMinutes > 30", "100"),
                                band("Just so", "delayMinutes == 30, guests > 0", "75"),
                                band("Nobody", "delayMinutes == 30, guests <= 0", "75"))
                        .codes())
                .isEmpty();
    }

    @Test
    void goodwillDoesNotFillAHoleInWhatIsOwed() {
        assertThat(Checked.rules(
                                SORRY,
                                rule("Dessert", "Late( delayMinutes > 20 )", "recommend.compensate(\"dessert\");"),
                                band("Low", "delayMinutes >= 15, delayMinutes < 30", "50"),
                                band("High", "delayMinutes > 30", "100"))
                        .codes())
                .containsExactly("band-hole");
    }

    @Test
    void rulesThatLeaveTheMiddleOutOnPurposeAreNotTold() {
        String chef = "recommend.escalate(\"chef\");";
        assertThat(Checked.rules(rule("Few", "Late( guests < 2 )", chef), rule("Many", "Late( guests > 8 )", chef))
                        .codes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                delayMinutes >= 15, delayMinutes <= 30 | delayMinutes >= 30                     | delayMinutes 30 is
                delayMinutes >= 15, delayMinutes <= 35 | delayMinutes >= 30, delayMinutes <= 59 | delayMinutes 30 to 35 are
                fare <= 99.0B                          | fare >= 99.0B                          | fare 99 is
                """)
    void anOverlapOfTwoBandsIsTold(String lower, String upper, String overlap) {
        Checked checked = Checked.rules(SORRY, band("Low", lower, "50"), band("High", upper, "100"));

        assertThat(checked.of("band-overlap"))
                .singleElement()
                .satisfies(one -> assertThat(one.problem().message())
                        .isEqualTo("this rule overlaps with \"Low\": " + overlap + " in both"));
        assertThat(checked.codes()).doesNotContain("unstacked");
        assertThat(Scene.says(checked.plan("band-overlap"))).contains("compensate fee");
        assertThat(Scene.withholds(checked.plan("band-overlap"))).hasSize(1);
    }

    @Test
    void bandsThatLieWithinEachOtherAreStackedAndNotTold() {
        assertThat(Checked.rules(
                                SORRY,
                                rule("Dessert", "Late( delayMinutes > 10 )", "recommend.compensate(\"dessert\");"),
                                rule("Dinner", "Late( delayMinutes > 15 )", "recommend.compensate(\"dinner\");"))
                        .codes())
                .isEmpty();
    }

    @Test
    void bandsOfAGroupThatAddsUpMayOverlap() {
        String fare = "recommend.entitle(\"fare\").amount(\"5\", \"EUR\");";
        assertThat(Checked.rules(
                                SORRY,
                                rule("Low", "Late( delayMinutes >= 10, delayMinutes <= 20 )", fare),
                                rule("High", "Late( delayMinutes >= 20 )", fare.replace("5", "9")))
                        .codes())
                .doesNotContain("band-overlap", "unstacked");
    }
}
