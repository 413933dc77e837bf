package amends.check.meaning;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.check.Witness;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessForMoreTest {

    private static final String SORRY =
            rule("Sorry", "Late( acknowledged == false )", "recommend.acknowledge(\"sorry\");");

    private static String owed(String name, String when, String money) {
        return rule(name, when, "recommend.entitle(\"fee\")" + money + ";");
    }

    @Test
    void aBandThatGivesLessThanTheOneBelowIsTold() {
        Checked checked = Checked.rules(
                SORRY,
                owed("Low", "Late( delayMinutes >= 60, delayMinutes < 120 )", ".amount(\"50\", \"EUR\")"),
                owed("High", "Late( delayMinutes >= 120 )", ".amount(\"40\", \"EUR\")"));

        assertThat(checked.told())
                .containsExactly("13:1 less-for-more: a longer delay earns less: with delayMinutes 119 it is 50.00 EUR,"
                        + " with 120 only 40.00 EUR");
        List<Witness> witnesses = checked.of("less-for-more").get(0).witnesses();
        assertThat(witnesses)
                .extracting(one -> Total.of(checked.plan(one)).written())
                .containsExactly("50.00 EUR", "40.00 EUR");
        assertThat(witnesses)
                .extracting(one -> one.situation().incident().get("delayMinutes"))
                .containsExactly(119L, 120L);
    }

    @Test
    void anAmountThatGrowsPastTheNextBandIsTold() {
        Checked checked = Checked.rules(
                SORRY,
                owed("Low", "Late( delayMinutes < 90 )", ".amount(\"5\", \"EUR\").perStarted(15)"),
                owed("High", "Late( delayMinutes >= 90 )", ".amount(\"29\", \"EUR\")"));

        assertThat(checked.told())
                .containsExactly("13:1 less-for-more: a longer delay earns less: with delayMinutes 89 it is 30.00 EUR,"
                        + " with 90 only 29.00 EUR");
    }

    @Test
    void aLastBandThatEndsIsTold() {
        Checked checked = Checked.rules(
                SORRY,
                rule(
                        "Dessert",
                        "Late( delayMinutes >= 10, delayMinutes <= 90 )",
                        "recommend.compensate(\"dessert\");"));

        assertThat(checked.told())
                .containsExactly("13:1 less-for-more: a longer delay earns less: with delayMinutes 90 it is 9.00 USD,"
                        + " with 91 nothing");
    }

    @Test
    void onlyWhereTheOtherFieldsAreTheSameIsItTold() {
        Checked checked = Checked.rules(
                SORRY,
                owed("Low", "Late( delayMinutes >= 60, delayMinutes < 120 )", ".amount(\"50\", \"EUR\")"),
                owed("High", "Late( delayMinutes >= 120, guests < 4 )", ".amount(\"60\", \"EUR\")"),
                owed("High for many", "Late( delayMinutes >= 120, guests >= 4 )", ".amount(\"45\", \"EUR\")"));

        assertThat(checked.codes()).containsExactly("less-for-more");
        assertThat(checked.witness("less-for-more").situation().incident()).containsEntry("guests", 4L);
    }

    @Test
    void aDeclaredDelayCountsToo() {
        String kind =
                "package test;\ndeclare Flight extends Incident\n    arrivalDelay : int\n    distance : int\nend\n";
        Checked checked = Checked.folder(TestRules.policy(kind
                + rule("Sorry", "Flight( acknowledged == false )", "recommend.acknowledge(\"sorry\");")
                + owed("Low", "Flight( arrivalDelay >= 180, arrivalDelay < 240 )", ".amount(\"400\", \"EUR\")")
                + owed("High", "Flight( arrivalDelay >= 240 )", ".amount(\"300\", \"EUR\")")));

        assertThat(checked.codes()).containsExactly("less-for-more");
    }

    @Test
    void moneyThatRisesIsNotTold() {
        assertThat(Checked.rules(
                                SORRY,
                                owed(
                                        "Low",
                                        "Late( delayMinutes >= 60, delayMinutes < 120 )",
                                        ".amount(\"40\", \"EUR\")"),
                                owed("High", "Late( delayMinutes >= 120 )", ".amount(\"40\", \"EUR\")"),
                                rule("Dessert", "Late( delayMinutes > 10 )", "recommend.compensate(\"dessert\");"))
                        .codes())
                .isEmpty();
    }

    @Test
    void aChoiceIsWorthTheBestOfIt() {
        assertThat(Checked.rules(
                                SORRY,
                                rule("Salad", "Late( delayMinutes > 10 )", "recommend.compensate(\"salad\");"),
                                rule(
                                        "Soup",
                                        "Late( delayMinutes > 5, delayMinutes < 20 )",
                                        "recommend.compensate(\"soup\");"))
                        .codes())
                .isEmpty();
    }

    @Test
    void whatIsOwedInKindIsNotReckonedAgainstMoney() {
        assertThat(Checked.rules(
                                SORRY,
                                owed(
                                        "Money",
                                        "Late( delayMinutes >= 60, delayMinutes < 120 )",
                                        ".amount(\"40\", \"EUR\")"),
                                rule("In kind", "Late( delayMinutes >= 120 )", "recommend.entitle(\"meal\");"))
                        .codes())
                .isEmpty();
    }

    @Test
    void giftsOfDifferentYearsAreNotCompared() {
        String versions = """
                rule "Fee [2025]" date-expires "2026-01-01"
                when Late( delayMinutes >= 60 )
                then recommend.entitle("fee").amount("50", "EUR");
                end
                rule "Fee [2026]" date-effective "2026-01-01"
                when Late( delayMinutes >= 60 )
                then recommend.entitle("fee").amount("40", "EUR");
                end
                """;
        assertThat(Checked.rules(SORRY, versions).codes()).isEmpty();
    }
}
