package amends.tutorial;

import static amends.junit.PolicyAssertions.assertThat;
import static amends.junit.PolicyAssertions.compensate;
import static amends.junit.PolicyAssertions.escalate;
import static amends.junit.PolicyAssertions.status;

import amends.incident.Action;
import amends.junit.AmendsRules;
import amends.junit.Given;
import amends.junit.PolicyTester;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import amends.recommendation.Plan;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@AmendsRules("rules")
class LateMealTest {

    private final PolicyTester policies;

    LateMealTest(PolicyTester policies) {
        this.policies = policies;
    }

    @TestFactory
    Stream<DynamicNode> everyCaseOfLateMealHolds() {
        return policies.cases("restaurant/late-meal");
    }

    @Test
    void aMealThatIs21MinutesLateEarnsAnAppetizer() {
        Plan plan = policies.given("restaurant.LateMeal")
                .with("course", "main")
                .with("dueAt", "2026-11-22T19:10:00Z")
                .taken(Action.ACKNOWLEDGE, "late-meal.sorry", "2026-11-22T19:16:00Z")
                .taken(Action.STATUS, "late-meal.update", "2026-11-22T19:26:00Z")
                .planAsOf("2026-11-22T19:31:00Z");

        assertThat(plan)
                .recommends(compensate("appetizer"))
                .because("delayMinutes")
                .saying("Please have an appetizer on the house.");
        assertThat(plan)
                .runsClock(PromiseSort.RESOLVE)
                .stands(ClockState.BREACHED)
                .isDueAt("2026-11-22T19:10:00Z")
                .and()
                .changesNextAt("2026-11-22T19:36:00Z");
    }

    @ParameterizedTest
    @CsvSource({"40, none", "41, 8.60", "42, 8.60"})
    void tenPercentOffTheBillFrom41MinutesOn(int minutes, String refund) {
        Plan plan = lateMain(minutes).planAsOf("2026-11-22T19:31:00Z");

        if (refund.equals("none")) {
            assertThat(plan).doesNotRecommend(compensate("refund"));
        } else {
            assertThat(plan).recommends(compensate("refund", refund, "USD")).because("delayMinutes");
        }
    }

    @Test
    void theFloorManagerComesWhenTheAppetizerDidNotHelp() {
        Plan plan = lateMain(30)
                .taken(Action.ACKNOWLEDGE, "late-meal.sorry", "2026-11-22T19:05:00Z")
                .taken(Action.COMPENSATE, "appetizer", "2026-11-22T19:15:00Z")
                .planAsOf("2026-11-22T19:31:00Z");

        assertThat(plan)
                .recommendsOnly(status("late-meal.update"), escalate("floor-manager"))
                .withholds("appetizer", "given at 2026-11-22T19:15:00Z");
    }

    private Given lateMain(int minutes) {
        return policies.given("restaurant.LateMeal")
                .with("course", "main")
                .with("delayMinutes", minutes)
                .with("orderValue", "86.00")
                .with("currency", "USD");
    }
}
