package amends.explanation;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.TestRules;
import amends.explanation.FiredRule.Outcome;
import amends.explanation.NearestChange.Sort;
import amends.incident.Action;
import amends.incident.LedgerSnapshot;
import amends.incident.Situation;
import amends.incident.Taken;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhyTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String SORRY = "recommend.acknowledge(\"amends.acknowledge\");";

    @Test
    void whatFiredIsToldConditionByConditionWithWhatIsSo() {
        assertThat(because("Late( delayMinutes > 20, course == \"main\", fare >= 5.00B )"))
                .containsExactly(
                        "it is 21 minutes late, which is more than 20 minutes",
                        "its course is “main”",
                        "its fare is 10.00, which is at least 5.00");
        assertThat(because("Late( $guests : guests ) Customer( customerMonths > $guests )"))
                .containsExactly(
                        "the customer has been with us for 7 months, which is more than its number of guests (2)");
        assertThat(because("Late() not Late( guests > 8 )"))
                .containsExactly("it is not so that its number of guests is more than 8");
        assertThat(because("Late( delayMinutes > 90 || guests < 3 )"))
                .containsExactly("its number of guests is 2, which is less than 3");
        assertThat(because("Late()")).containsExactly("it is a late");
    }

    @Test
    void whatDidNotFireTellsEveryConditionThatFailedAndTheNearestFacts() {
        SilentRule one = silent("Late( delayMinutes > 20, course == \"dessert\", guests >= 6 )");
        assertThat(texts(one))
                .containsExactly(
                        "its course is “main”, not “dessert”", "its number of guests is 2, which is not at least 6");
        assertThat(one.failed().get(1).field()).isEqualTo("guests");
        assertThat(one.failed().get(1).actual()).isEqualTo(2L);
        assertThat(one.nearest().text())
                .isEqualTo("if its course were “dessert” and its number of guests were at least 6");
        assertThat(one.nearest().facts())
                .containsExactly(
                        new FactChange("Incident", "course", "main", "dessert"),
                        new FactChange("Incident", "guests", 2L, 6L));
    }

    @Test
    void whatComesSoonByItselfIsToldWithTheInstant() {
        NearestChange nearest = silent("Late( delayMinutes > 23, guests >= 2 )").nearest();
        assertThat(nearest.sort()).isEqualTo(Sort.TIME);
        assertThat(nearest.at()).isEqualTo("2026-03-01T12:03:00Z");
        assertThat(nearest.text()).isEqualTo("in 3 minutes, at 12:03, if nobody acts");
    }

    @Test
    void whatIsFarOffComesBehindWhatMightBeOtherwise() {
        SilentRule one = silent("Late( delayMinutes >= 4320 || guests >= 8 )");
        assertThat(one.nearest().text()).isEqualTo("if its number of guests were at least 8");
        assertThat(one.also().text())
                .isEqualTo("in 2 days, 23 hours, and 39 minutes, at 4 March 2026 at 11:39, if nobody acts");
    }

    @Test
    void theSmallestStepOfOneFactIsNearerThanTwo() {
        assertThat(told("Late( guests >= 40 || guests >= 9 || ( course == \"soup\" && fare > 99.0B ) )"))
                .isEqualTo("if its number of guests were 9");
        assertThat(told("Late( fare > 10.50B )")).isEqualTo("if its fare were at least 10.51");
        assertThat(told("Late( fare < 10.00B )")).isEqualTo("if its fare were at most 9.99");
    }

    @Test
    void whatIsNotKnownIsSaidAndWouldHaveToBeKnown() {
        SilentRule one = silent("Late() Customer( tier == \"gold\" )");
        assertThat(texts(one))
                .containsExactly("the customer's tier is not known; the rule asks that the customer's tier is “gold”");
        assertThat(one.nearest().text()).isEqualTo("if the customer's tier were “gold”");
        assertThat(told("Late() Customer( detractor == true )"))
                .isEqualTo("if the customer had told us that they would not recommend us");
        assertThat(told("Late( expectedMinutes < 10 )")).isEqualTo("if it were expected in at most 9 minutes");
        assertThat(told("Late( cause matches \"storm.*\" )")).startsWith("if its cause were “storm");
    }

    @Test
    void anAcknowledgementIsUndoneAndDone() {
        Situation told = late().withTaken(List.of(Taken.of(Action.ACKNOWLEDGE, "sorry", NOON.minusSeconds(600))));
        assertThat(told("Late( acknowledged == false )", told)).isEqualTo("if it had not been acknowledged");
        assertThat(told("Late( acknowledged == true )", late())).isEqualTo("if it had been acknowledged");
        assertThat(told("Late( messagesSent == 0 )", told)).isEqualTo("if the customer had had no messages from us");
        assertThat(told("Late( silentMinutes < 5 )", told))
                .isEqualTo("if the customer had heard nothing from us for at most 4 minutes");
    }

    @Test
    void whatWasDoneIsUndoneAndWhatWasNotIsDone() {
        Situation given = late().withTaken(List.of(Taken.of(Action.COMPENSATE, "coffee", NOON.minusSeconds(300))));
        SilentRule none = silent("Late() Taken( action == \"compensate\", name == \"dessert\", minutesAgo >= 15 )");
        assertThat(texts(none)).containsExactly("we have not given a dessert");
        assertThat(none.nearest().text()).isEqualTo("if we had given a dessert 15 minutes ago");
        assertThat(told("Late() not Taken( action == \"compensate\" )", given))
                .isEqualTo("if we had not given something");
        assertThat(told("Late() exists Taken( action == \"compensate\", minutesAgo >= 10 )", given))
                .isEqualTo("in 5 minutes, at 12:05, if nobody acts");
    }

    @Test
    void aClockIsToldAsItStandsAndMovedByTheTimesThatItRunsOn() {
        String promise = rule("Soon", "Late()", "promise.resolve().within(30).target(20);");
        SilentRule one = only(
                promise + rule("r", "Late() Clock( promise == \"resolve\", state == \"TARGET_MISSED\" )", SORRY),
                "r",
                late());
        assertThat(texts(one))
                .containsExactly(
                        "the promise to put it right is breached; the rule asks that the promise to put it right"
                                + " has missed its target");
        assertThat(one.nearest().text()).isEqualTo("if it were due on 1 March 2026 at 12:01");
        SilentRule none = only(promise + rule("r", "Late() Clock( promise == \"firstResponse\" )", SORRY), "r", late());
        assertThat(texts(none)).containsExactly("the promise of a first response does not run for this incident");
        assertThat(none.nearest().sort()).isEqualTo(Sort.NONE);
        assertThat(none.nearest().text()).isEqualTo("no change of up to 3 facts was found that makes it fire");
    }

    @Test
    void openingHoursBringTheirOwnInstant() {
        TestRules rules = TestRules.rules(rule("r", "Late() Hours( calendar == \"kitchen\", open == true )", SORRY))
                .with("calendars.yaml", "kitchen: {zone: UTC, hours: {mon-sun: [\"18:00-22:00\"]}}\n");
        SilentRule one = Why.of(rules.interpret(), late(), NOON).silent().get(0);
        assertThat(texts(one))
                .containsExactly("the calendar “kitchen” is closed; the rule asks that the calendar “kitchen” is open");
        assertThat(one.nearest().text()).isEqualTo("in 6 hours, at 18:00, if nobody acts");
    }

    @Test
    void whatIsNotInForceSaysFromWhenAndWhatElseItTakes() {
        NearestChange early =
                dated("date-effective \"2027-01-01\"", "Late( guests >= 2 )").nearest();
        assertThat(early.sort()).isEqualTo(Sort.DATES);
        assertThat(early.inForceFrom()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(early.text())
                .isEqualTo("if it had begun on or after 1 January 2027, from which day the rule is in force");
        assertThat(dated("date-expires \"2026-01-01\"", "Late( guests >= 3 )")
                        .nearest()
                        .text())
                .isEqualTo(
                        "if it had begun before 1 January 2026, from which day the rule is in force no more, and if its"
                                + " number of guests were at least 3");
    }

    @Test
    void aRuleOfAnotherKindIsToldOnlyWhenItIsAskedFor() {
        TestRules rules = TestRules.policy("package test;\ndeclare Late extends Incident\nend\n"
                + "declare WrongDish extends Incident\nend\n" + rule("Late one", "Late()", SORRY)
                + rule("Wrong one", "WrongDish()", SORRY));
        Situation late = Situation.of("test.Late", Map.of("delayMinutes", 5L), Map.of());
        assertThat(Why.of(rules.interpret(), late, NOON).silent()).isEmpty();
        SilentRule asked = Why.of(rules.interpret(), late, NOON, new Question("wrong ONE", null))
                .silent()
                .get(0);
        assertThat(texts(asked)).containsExactly("it is about a wrong dish, and this is a late");
        assertThat(asked.nearest().sort()).isEqualTo(Sort.KIND);
        assertThatThrownBy(() -> Why.of(rules.interpret(), late, NOON, new Question("Wrong won", null)))
                .isInstanceOf(NoSuchNameException.class)
                .hasMessage("there is no rule \"Wrong won\"; did you mean \"Wrong one\"?");
    }

    @Test
    void anAmountIsReckonedStepByStep() {
        FiredRule one = fired(
                "Late( $n : guests )",
                "recommend.entitle(\"fee\").amount(\"1.25\", \"EUR\").times($n).perFull(7).outOf(4).atMost(\"1.80\", \"EUR\");");
        assertThat(one.gave().get(0).text()).isEqualTo("“The fee”, 1.80 EUR");
        assertThat(one.gave().get(0).reckoning())
                .containsExactly(
                        "it begins with 1.25 EUR",
                        "times 2 is 2.50 EUR",
                        "times 3, for full stretches of 7 minutes of delay, is 7.50 EUR",
                        "divided by 4 is 1.875 EUR",
                        "that is cut at 1.80 EUR");
        assertThat(fired("Late()", "recommend.entitle(\"fee\").percent(\"12.5\");")
                        .gave()
                        .get(0)
                        .reckoning())
                .containsExactly("12.5% of the order value of 33.33 is 4.16625 EUR", "rounded to 4.17 EUR");
    }

    @Test
    void aGroupGivesItsBestAndSaysSoOfTheOther() {
        Why why = Why.of(
                library(rule("A dessert", "Late()", "recommend.compensate(\"dessert\");")
                                + rule("A dinner", "Late()", "recommend.compensate(\"dinner\");"))
                        .interpret(),
                late(),
                NOON);
        assertThat(why.fired())
                .extracting(one -> one.gave().get(0).outcome())
                .containsExactly(Outcome.WITHHELD, Outcome.GIVEN);
        assertThat(why.fired().get(0).gave().get(0).text())
                .isEqualTo("only the highest of \"treat\" is given, and that is \"dinner\"");
        assertThat(why.withheld()).hasSize(1);
    }

    @Test
    void theTimeAtWhichSomethingWasGivenIsToldAsPeopleDo() {
        Situation given = late().withTaken(List.of(Taken.of(Action.COMPENSATE, "dessert", NOON.minusSeconds(300))));
        Why why = Why.of(
                library(rule("A dessert", "Late()", "recommend.compensate(\"dessert\");"))
                        .interpret(),
                given,
                NOON);

        assertThat(why.fired().get(0).gave().get(0).text()).isEqualTo("given at 11:55");
    }

    @Test
    void aLimitGivesSomethingElseInsteadAndSaysWhy() {
        Situation before = late().withLedger(new LedgerSnapshot(
                List.of(new LedgerSnapshot.Given("dessert", NOON.minusSeconds(3_600))), null));
        TestRules rules = library(rule("A dessert", "Late( delayMinutes > 20 )", "recommend.compensate(\"dessert\");"));
        Why why = Why.of(rules.interpret(), before, NOON, new Question(null, "coffee"));
        FiredRule.Gave gave = why.fired().get(0).gave().get(0);
        assertThat(gave.outcome()).isEqualTo(Outcome.REPLACED);
        assertThat(gave.text())
                .isEqualTo("a coffee in the place of a dessert: the limit of 1 for a customer in 1 days is reached");
        assertThatThrownBy(() -> Why.of(rules.interpret(), before, NOON, new Question(null, "desert")))
                .hasMessage("no rule gives or says \"desert\"; did you mean \"dessert\"?");
    }

    private static List<String> because(String when) {
        Why why = Why.of(TestRules.rules(rule("r", when, SORRY)).interpret(), late(), NOON);
        assertThat(why.fired()).hasSize(1);
        return why.fired().get(0).because();
    }

    private static FiredRule fired(String when, String then) {
        return Why.of(library(rule("r", when, then)).interpret(), late(), NOON)
                .fired()
                .get(0);
    }

    private static TestRules library(String rules) {
        return TestRules.rules(rules).with("remedies.yaml", """
                remedies:
                  dessert: {label: {en: A dessert}, cost: "3.00", value: "9.00", currency: USD, group: treat, limit: {perCustomer: 1, days: 1}, instead: [coffee]}
                  dinner: {label: {en: A dinner}, cost: "20.00", value: "60.00", currency: USD, group: treat}
                  coffee: {label: {en: A coffee}, cost: "0.00", value: "4.00", currency: USD}
                entitlements:
                  fee: {label: {en: The fee}}
                groups: {treat: max}
                """);
    }

    private static List<String> texts(SilentRule one) {
        return one.failed().stream().map(SilentRule.Failed::text).toList();
    }

    private static String told(String when) {
        return told(when, late());
    }

    private static String told(String when, Situation situation) {
        return only(rule("r", when, SORRY), "r", situation).nearest().text();
    }

    private static SilentRule silent(String when) {
        return only(rule("r", when, SORRY), "r", late());
    }

    private static SilentRule dated(String attributes, String when) {
        return only(rule("r", when, SORRY).replace("when", attributes + "\nwhen"), "r", late());
    }

    private static SilentRule only(String rules, String name, Situation situation) {
        return Why.of(library(rules).interpret(), situation, NOON, new Question(name, null))
                .silent()
                .get(0);
    }

    /** 21 minutes late at noon. */
    private static Situation late() {
        Map<String, Object> incident = new HashMap<>(Map.of("dueAt", NOON.minusSeconds(21 * 60), "course", "main"));
        incident.put("guests", 2L);
        incident.put("fare", new BigDecimal("10.00"));
        incident.put("orderValue", new BigDecimal("33.33"));
        incident.put("currency", "EUR");
        return Situation.of("test.Late", incident, Map.of("id", "c-1", "customerMonths", 7L));
    }
}
