package amends.junit;

import static amends.junit.PolicyAssertions.acknowledge;
import static amends.junit.PolicyAssertions.assertThat;
import static amends.junit.PolicyAssertions.compensate;
import static amends.junit.PolicyAssertions.escalate;
import static amends.junit.PolicyAssertions.status;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.incident.Action;
import amends.money.Money;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Assertions about plans hold where they should, and say what is the case where they do not. */
@AmendsRules("rules")
class PlanAssertTest {

    private final PolicyTester policies;
    private final Plan late;

    PlanAssertTest(PolicyTester policies) {
        this.policies = policies;
        this.late = meal("2026-11-22T18:50:00Z")
                .taken(Action.ACKNOWLEDGE, "late-meal.sorry", "2026-11-22T18:56:00Z")
                .taken(Action.COMPENSATE, "appetizer", "2026-11-22T19:30:00Z")
                .planAsOf("2026-11-22T19:31:00Z");
    }

    private Given meal(String dueAt) {
        return policies.given("restaurant.LateMeal")
                .with("course", "main")
                .with("dueAt", dueAt)
                .with("orderValue", "86.00")
                .with("currency", "USD");
    }

    private static void fails(ThrowingCallable assertion, String... parts) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContainingAll(parts);
    }

    @Test
    void whatIsRecommendedIsFoundWithOrWithoutItsAmount() {
        assertThat(late).recommends(compensate("refund"));
        assertThat(late).recommends(compensate("refund", "8.60", "USD")).because("delayMinutes 41 > 40");
        fails(
                () -> assertThat(late).recommends(compensate("refund", "8.61", "USD")),
                "compensate refund 8.61 USD",
                "but it recommends",
                "compensate refund 8.60 USD");
    }

    @Test
    void whatIsWantedAndWithheldSaysWhy() {
        fails(
                () -> assertThat(late).recommends(compensate("appetizer")),
                "appetizer is withheld: given at 2026-11-22T19:30:00Z");
    }

    @Test
    void onlyMeansNothingElse() {
        assertThat(late).recommendsOnly(compensate("refund"), status("late-meal.update"));
        fails(() -> assertThat(late).recommendsOnly(compensate("refund")), "status late-meal.update");
        fails(
                () -> assertThat(late)
                        .recommendsOnly(compensate("refund"), status("late-meal.update"), escalate("floor-manager")),
                "escalate floor-manager");
        fails(() -> assertThat(late).recommendsNothing(), "only:", "nothing", "compensate refund 8.60 USD");
    }

    @Test
    void whatShouldNotBeThereSaysWhichRuleGaveIt() {
        assertThat(late).doesNotRecommend(acknowledge("late-meal.sorry"));
        assertThat(late).doesNotRecommend(compensate("refund", "8.61", "USD"));
        fails(
                () -> assertThat(late).doesNotRecommend(compensate("refund")),
                "of restaurant/late-meal.drl does",
                "delayMinutes 41 > 40");
    }

    @Test
    void reasonsAreWholeOrTheFieldTheyAreAbout() {
        RecommendationAssert refund = assertThat(late).recommends(compensate("refund"));
        refund.because("delayMinutes", "delayMinutes 41 > 40");
        fails(() -> refund.because("delay"), "delay", "but the reasons are", "delayMinutes 41 > 40");
        fails(() -> refund.because("partySize"), "partySize");
        fails(() -> refund.byRule("Another rule"), "Another rule", "restaurant/late-meal.drl");
        fails(() -> refund.saying("Sorry."), "Sorry.", "8.60");
    }

    @Test
    void aColonInAValueIsNoPartOfTheField() {
        List<String> because = List.of("cause == kitchen: oven", "kitchen hours: open == true");
        RecommendationAssert escalated = new RecommendationAssert(
                assertThat(late),
                new Recommendation.Escalate("chef", new Recommendation.Origin("a", "b", because, null)));
        escalated.because("cause", "open");
        fails(() -> escalated.because("oven"), "cause == kitchen: oven");
    }

    @Test
    void withheldIsNamedWithItsReason() {
        assertThat(late).withholds("appetizer", "given at 2026-11-22T19:30:00Z").withholdsNo("refund");
        fails(() -> assertThat(late).withholds("refund", "given"), "not at all");
        fails(() -> assertThat(late).withholdsNo("appetizer"), "given at 2026-11-22T19:30:00Z");
    }

    @Test
    void clocksAndChangesAreInstants() {
        assertThat(late)
                .runsClock(PromiseSort.RESOLVE)
                .stands(ClockState.BREACHED)
                .isDueAt("2026-11-22T18:50:00Z")
                .hasTargetAt("2026-11-22T18:45:00Z");
        fails(
                () -> assertThat(late).runsClock(PromiseSort.RESOLVE).stands(ClockState.MET),
                "state of the resolve clock",
                "MET",
                "BREACHED");
        fails(() -> assertThat(late).runsClock(PromiseSort.ESTIMATE), "estimate", "resolve");
        fails(() -> assertThat(late).changesNextAt("2026-11-22T19:30:00Z"), "2026-11-22T19:30:00Z");
        fails(() -> assertThat(late).neverChanges(), "never to change");
    }

    @Test
    void moneyGivenCounts() {
        Plan plan = meal("2026-11-22T18:50:00Z")
                .given("refund", Money.of("8.60", "USD"), "2026-11-22T19:31:00Z")
                .planAsOf("2026-11-22T19:31:00Z");
        assertThat(plan).doesNotRecommend(compensate("refund"));
    }

    @Test
    void nullIsNoPlan() {
        fails(() -> assertThat((Plan) null).recommends(compensate("refund")), "not to be null");
    }

    @Test
    void aWrongFactSaysWhatIsRight() {
        assertThatThrownBy(() -> meal("2026-11-22T19:10:00Z")
                        .with("delayMinuts", 3)
                        .with("partySize", "two")
                        .planAsOf("2026-11-22T19:31:00Z"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/incident/delayMinuts")
                .hasMessageContaining("did you mean \"delayMinutes\"?")
                .hasMessageContaining("/incident/partySize");
        assertThatThrownBy(() -> meal("2026-11-22T19:10:00Z").with("partySize", 2.5))
                .hasMessageContaining("partySize");
        assertThatThrownBy(() -> policies.evaluate("{\"incident\": {\"kind\": \"restaurant.LateMeal\"}}"))
                .hasMessageContaining("/asOf: is required");
        assertThatThrownBy(() -> policies.evaluate("{")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRequestInJsonIsEvaluatedAsOverHttp() {
        Plan plan = policies.evaluate("""
                {"incident": {"kind": "restaurant.LateMeal", "course": "main", "delayMinutes": 21, "acknowledged": true},
                 "customer": {"tier": "gold"},
                 "asOf": "2026-11-22T19:31:00Z"}
                """);
        assertThatCode(() -> assertThat(plan).recommends(compensate("appetizer")))
                .doesNotThrowAnyException();
    }
}
