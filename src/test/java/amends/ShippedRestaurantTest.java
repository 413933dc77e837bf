package amends;

import static amends.Scene.says;
import static org.assertj.core.api.Assertions.assertThat;

import amends.incident.Action;
import amends.incident.Taken;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation.Compensate;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the shipped restaurant does on an evening: the stories that its policies were written for. */
class ShippedRestaurantTest {

    private static CompiledPolicySet policies;

    @BeforeAll
    static void load() {
        policies = PolicyLoader.load(Path.of("rules"));
    }

    private static Scene meal() {
        return Scene.of("restaurant.LateMeal")
                .with("course", "main")
                .with("partySize", 4)
                .with("dueAt", Scene.at("19:10"))
                .customer("id", "c-17");
    }

    private static Scene delivery(int delay) {
        return Scene.of("restaurant.LateDelivery")
                .with("delayMinutes", delay)
                .with("orderValue", new BigDecimal("30.00"))
                .with("currency", "USD")
                .customer("id", "c-17");
    }

    @Test
    void aMealThatIsTwentyOneMinutesLateEarnsAnAppetizerOnceSomebodyHasSpokenToTheGuest() {
        Plan plan = meal().taken(Action.ACKNOWLEDGE, "late-meal.sorry", "19:16")
                .taken(Action.STATUS, "late-meal.update", "19:26")
                .plan(policies, "19:31");
        assertThat(says(plan)).containsExactly("compensate appetizer");
        assertThat(plan.recommendations().get(0).origin().because()).containsExactly("delayMinutes 21 > 20");
        assertThat(Scene.clocks(plan)).containsExactly("resolve BREACHED 19:10");
        assertThat(plan.withheld()).isEmpty();
        assertThat(plan.nextChangeAt()).isEqualTo(Scene.at("19:36"));
    }

    @Test
    void nobodyGetsAnAppetizerForTwentyMinutes() {
        assertThat(says(meal().taken(Action.ACKNOWLEDGE, "late-meal.sorry", "19:16")
                        .taken(Action.STATUS, "late-meal.update", "19:26")
                        .plan(policies, "19:30:59")))
                .isEmpty();
    }

    @Test
    void aLargePartyChoosesBetweenAnAppetizerAndACocktail() {
        Plan plan = meal().with("partySize", 8).plan(policies, "19:31");
        assertThat(says(plan))
                .containsExactly("acknowledge late-meal.sorry", "compensate cocktail", "compensate appetizer");
        assertThat(plan.recommendations().subList(1, 3))
                .allMatch(one -> "table-gesture".equals(((Compensate) one).choice()));
    }

    @Test
    void deliveriesEarnVouchersInBandsAtFiveTenAndFifteenMinutes() {
        assertThat(says(delivery(5).plan(policies, "19:00"))).containsExactly("acknowledge late-delivery.sorry");
        assertThat(says(delivery(6).plan(policies, "19:00")))
                .containsExactly("acknowledge late-delivery.sorry", "compensate voucher-small");
        assertThat(says(delivery(10).plan(policies, "19:00"))).contains("compensate voucher-small");
        assertThat(says(delivery(11).plan(policies, "19:00"))).contains("compensate voucher-medium");
        assertThat(says(delivery(15).plan(policies, "19:00"))).contains("compensate voucher-medium");
        assertThat(says(delivery(16).plan(policies, "19:00")))
                .containsExactly(
                        "acknowledge late-delivery.sorry", "compensate delivery-fee", "compensate voucher-large");
    }

    @Test
    void theDeliveryFeeIsOwedWhateverTheCauseAndTheVoucherIsNot() {
        assertThat(says(delivery(16).with("controllable", false).plan(policies, "19:00")))
                .containsExactly("acknowledge late-delivery.outside", "compensate delivery-fee");
    }

    @Test
    void aCriticalIncidentOfAnyKindIsEscalated() {
        assertThat(says(delivery(0).with("severity", "CRITICAL").plan(policies, "19:00")))
                .containsExactly("escalate duty-manager", "escalate delivery-lead");
        assertThat(says(meal().with("severity", "CRITICAL").plan(policies, "19:00")))
                .containsExactly("escalate duty-manager");
    }

    @Test
    void aVipIsPromisedTheMainSooner() {
        Plan plan = Scene.of("restaurant.LateMeal")
                .with("course", "main")
                .with("openedAt", Scene.at("19:00"))
                .customer("tier", "vip")
                .plan(policies, "19:01");
        assertThat(Scene.clocks(plan)).containsExactly("resolve ON_TRACK 19:15");
        assertThat(plan.withheld()).hasSize(1);
    }

    @Test
    void anEstimateThatWasToldAndMissedIsEscalated() {
        Plan plan = meal().taken(Action.ACKNOWLEDGE, "late-meal.sorry", "19:11")
                .taken(new Taken(Action.STATUS, "late-meal.estimate", Scene.at("19:15"), null, Scene.at("19:20"), null))
                .plan(policies, "19:25");
        assertThat(Scene.clocks(plan)).contains("estimate BREACHED 19:20");
        assertThat(says(plan)).contains("escalate shift-leader");
    }

    @Test
    void wordsComeInTheLanguageOfTheCustomerAndSayWhereTheyDoNot() {
        assertThat(meal().customer("language", "es")
                        .plan(policies, "19:31")
                        .recommendations()
                        .get(1)
                        .origin()
                        .message())
                .contains("entrante");
        assertThat(meal().customer("language", "fi").plan(policies, "19:31").notes())
                .containsExactly("There are no messages in fi, so en is used.");
    }
}
