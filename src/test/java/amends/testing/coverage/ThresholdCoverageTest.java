package amends.testing.coverage;

import static amends.testing.coverage.Tried.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.Scene;
import amends.TestRules;
import amends.incident.Action;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Numbers and dates that comparisons name: at which values they are to be tried, and when a value counts. */
class ThresholdCoverageTest {

    private static final String LATE = "delayMinutes > 20";

    @Test
    void aNumberIsToBeTriedAtItsValueOneBelowAndOneAbove() {
        Tried tried = Tried.rules(rule("Late", "Late( delayMinutes > 20 )")).delays(18, 20, 22);
        assertThat(tried.values(LATE, Status.MISSING)).containsExactly("19", "21");
        assertThat(tried.values(LATE, Status.COVERED)).containsExactly("20");
        assertThat(tried.gaps()).containsExactly("delayMinutes 19 and 21 were never tried");
        assertThat(tried.delays(19, 21).gaps()).isEmpty();
    }

    @Test
    void aValueProvesNothingWhileAnotherConditionOfTheRuleDoesNotHold() {
        Tried tried = Tried.rules(rule("Soup", "Late( course == \"soup\", delayMinutes > 20 )"))
                .delays(20);
        assertThat(tried.values(LATE, Status.MASKED)).containsExactly("20");
        assertThat(tried.gaps())
                .contains("delayMinutes 20 was tried, but course == \"soup\" did not hold then")
                .contains("delayMinutes 19 and 21 were never tried while course == \"soup\"");
        tried.with(Scene.late().with("course", "soup").with("delayMinutes", 20));
        assertThat(tried.values(LATE, Status.COVERED)).containsExactly("20");
    }

    @Test
    void aValueProvesNothingWhileAnotherPatternOfTheRuleDoesNotHold() {
        assertThat(Tried.rules(rule("Gold", "Late( delayMinutes > 20 ) Customer( tier == \"gold\" )"))
                        .delays(20)
                        .gaps())
                .contains("delayMinutes 20 was tried, but Customer tier == \"gold\" did not hold then");
        assertThat(Tried.rules(rule("Said", "Late( delayMinutes > 20 ) exists Taken( action == \"status\" )"))
                        .delays(20)
                        .gaps())
                .contains("delayMinutes 20 was tried, but Taken( action == \"status\" ) did not hold then");
        assertThat(Tried.rules(rule("Said", "Late( delayMinutes > 20 ) not Taken( minutesAgo < 60 )"))
                        .with(Scene.late().with("delayMinutes", 20).taken(Action.STATUS, "update", "20:40"))
                        .gaps())
                .contains("delayMinutes 20 was tried, but Taken minutesAgo < 60 held then");
    }

    @Test
    void whereSeveralConditionsAreInTheWayAllAreNamed() {
        assertThat(Tried.rules(rule("Soup", "Late( course == \"soup\", guests > 5, delayMinutes > 20 )"))
                        .delays(20)
                        .gaps())
                .contains("delayMinutes 20 was tried, but not while course == \"soup\" and guests > 5");
    }

    @Test
    void aCaseWithOneThingInTheWayIsToldRatherThanOneWithSeveral() {
        Tried tried = Tried.rules(rule("Soup", "Late( course == \"soup\", guests > 5, delayMinutes > 20 )"))
                .delays(20)
                .with(Scene.late().with("delayMinutes", 20).with("guests", 6));
        assertThat(tried.gaps()).contains("delayMinutes 20 was tried, but course == \"soup\" did not hold then");
    }

    @Test
    void aValueProvesNothingWhileAnAlternativeHolds() {
        String rule = rule("Either", "Late( delayMinutes > 20 || course == \"soup\" )");
        Tried masked =
                Tried.rules(rule).with(Scene.late().with("delayMinutes", 20).with("course", "soup"));
        assertThat(masked.gaps())
                .contains("delayMinutes 20 was tried, but course == \"soup\" held then")
                .contains("delayMinutes 19 and 21 were never tried while not (course == \"soup\")");
        assertThat(Tried.rules(rule).delays(20).values(LATE, Status.COVERED)).containsExactly("20");
    }

    @Test
    void aValueProvesNothingOnADayWhenTheRuleIsNotInForce() {
        String dated =
                "rule \"Dated\"\n  date-expires \"2020-01-01\"\nwhen Late( delayMinutes > 20 ) then recommend.acknowledge(\"sorry\"); end\n";
        assertThat(Tried.rules(dated).delays(20).gaps())
                .contains("delayMinutes 20 was tried, but on a day when the rule is not in force");
    }

    @Test
    void ofSeveralFactsTheOneThatHasTheValueMustDecide() {
        String rule = rule("Said", "Late() not Taken( action == \"status\", minutesAgo < 15 )");
        Scene both = Scene.late().taken(Action.STATUS, "update", "20:30").taken(Action.STATUS, "update", "20:44");
        assertThat(Tried.rules(rule).with(both).values("Taken minutesAgo < 15", Status.MASKED))
                .containsExactly("15");
        Scene one = Scene.late().taken(Action.STATUS, "update", "20:30");
        assertThat(Tried.rules(rule).with(one).values("Taken minutesAgo < 15", Status.COVERED))
                .containsExactly("15");
        Scene another = Scene.late().taken(Action.ESCALATE, "chef", "20:30");
        assertThat(Tried.rules(rule).with(another).values("Taken minutesAgo < 15", Status.MASKED))
                .containsExactly("15");
    }

    @Test
    void decimalsAreToBeTriedOneOfTheirLastDecimalAway() {
        Tried tried = Tried.rules(rule("Fare", "Late( fare > 12.5B )"));
        assertThat(tried.values("fare > 12.5B", Status.MISSING)).containsExactly("12.4", "12.5", "12.6");
    }

    @Test
    void decimalsAreToldAsExactlyAsAnyRuleTellsTheSameField() {
        Tried tried = Tried.rules(rule("Fare", "Late( fare > 12.5B )"), rule("Finer", "Late( fare > 99.99B )"));
        assertThat(tried.values("fare > 12.5B", Status.MISSING)).containsExactly("12.49", "12.50", "12.51");
    }

    @Test
    void decimalsAreComparedByValue() {
        Tried tried = Tried.rules(rule("Fare", "Late( fare > 12.5B )"))
                .with(Scene.late().with("fare", new BigDecimal("12.500")));
        assertThat(tried.values("fare > 12.5B", Status.COVERED)).containsExactly("12.5");
    }

    @Test
    void moneyIsToBeTriedToTheSmallestCoin() {
        String rule = rule("Dear", "Late( orderValue >= 50 )");
        assertThat(Tried.rules(rule).values("orderValue >= 50", Status.MISSING))
                .containsExactly("49.99", "50.00", "50.01");
        TestRules inJapan =
                Tried.complete(TestRules.rules(rule)).with("domains.yaml", "test: {zone: UTC, currency: JPY}\n");
        assertThat(Tried.of(inJapan.interpret()).values("orderValue >= 50", Status.MISSING))
                .containsExactly("49", "50", "51");
    }

    @Test
    void datesAreToBeTriedADayAway() {
        Tried tried =
                Tried.folder(TestRules.policy("package test;\ndeclare Late extends Incident\n day : LocalDate\nend\n"
                        + rule("Day", "Late( day >= \"2026-03-01\" )")));
        assertThat(tried.values("day >= \"2026-03-01\"", Status.MISSING))
                .containsExactly("2026-02-28", "2026-03-01", "2026-03-02");
    }

    @Test
    void eachNumberOfAListIsToBeTriedAndNoneTwice() {
        Tried tried = Tried.rules(rule("Some", "Late( guests in (2, 3, 8) )"));
        assertThat(tried.values("guests in (2, 3, 8)", Status.MISSING))
                .containsExactlyInAnyOrder("1", "2", "3", "4", "7", "8", "9");
    }

    @Test
    void textsHaveNoValuesNextToThem() {
        assertThat(Tried.rules(rule("Soup", "Late( course in (\"soup\", \"main\") )"))
                        .items())
                .noneMatch(item -> item.aspect().isValue());
    }

    @Test
    void whatAFieldCannotBeIsNotToBeTried() {
        Tried tried = Tried.rules(rule("Late", "Late( delayMinutes > 0 )")).delays(0, 1);
        assertThat(tried.values("delayMinutes > 0", Status.IMPOSSIBLE)).containsExactly("-1");
        assertThat(tried.gaps()).isEmpty();
        assertThat(Tried.rules(rule("Guests", "Late( guests > 0 )")).values("guests > 0", Status.MISSING))
                .containsExactly("-1", "0", "1");
    }

    @Test
    void whatTheRestOfTheRuleRulesOutIsNotToBeTried() {
        Tried tried = Tried.rules(rule("Band", "Late( delayMinutes > 20, delayMinutes > 19 )"));
        assertThat(tried.values("delayMinutes > 20", Status.IMPOSSIBLE)).containsExactly("19");
        assertThat(tried.values("delayMinutes > 19", Status.IMPOSSIBLE)).containsExactly("18", "19", "20");
    }

    @Test
    void underNotToo() {
        Tried tried = Tried.rules(rule("Soon", "Late() not Late( expectedMinutes >= 2 )"))
                .with(Scene.late().with("expectedAt", Scene.at("20:47")))
                .with(Scene.late().with("expectedAt", Scene.at("20:46")));
        assertThat(tried.values("expectedMinutes >= 2", Status.COVERED)).containsExactly("1", "2");
        assertThat(Tried.rules(rule("Soon", "Late() not Late( expectedMinutes > 0 )"))
                        .values("expectedMinutes > 0", Status.IMPOSSIBLE))
                .containsExactly("-1");
    }
}
