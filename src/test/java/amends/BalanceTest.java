package amends;

import static amends.Scene.at;
import static amends.Scene.late;
import static amends.Scene.says;
import static amends.Scene.withholds;
import static amends.TestRules.rule;
import static amends.TestRules.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.incident.Action;
import amends.incident.LedgerSnapshot;
import amends.incident.LedgerSnapshot.Given;
import amends.incident.SituationException;
import amends.money.Money;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation.Basis;
import amends.recommendation.Recommendation.Compensate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How proposals become a plan: groups, what was done, what is owed, limits and budgets. */
class BalanceTest {

    private static final String REMEDIES = """
            remedies:
              dinner: {label: {en: A dinner}, cost: "20.00", value: "60.00", currency: USD, group: treat, approvalAbove: "15.00", instead: [coffee, kind-word]}
              dessert: {label: {en: A dessert}, cost: "3.00", value: "9.00", currency: USD, group: treat, limit: {perCustomer: 2, days: 90}, instead: [coffee, kind-word]}
              wine: {label: {en: A glass of wine}, cost: "2.00", value: "8.00", currency: USD, group: drink}
              juice: {label: {en: A juice}, cost: "1.00", value: "5.00", currency: USD, group: drink}
              coffee: {label: {en: A coffee}, cost: "0.50", value: "4.00", currency: USD}
              kind-word: {label: {en: A kind word}, cost: "0.00", value: "0.00", currency: USD}
              cash: {label: {en: Cash}}
            entitlements:
              fee: {label: {en: The fee}, group: owed}
              fare: {label: {en: The fare}, group: owed}
              towel: {label: {en: A towel}}
            groups: {treat: max, drink: exclusive, owed: max}
            """;
    private static final String ROLES = "chef: {label: {en: Chef}}\n";
    private static final String MESSAGES = "sorry: Sorry.\nupdate: Still at it.\n";

    private static TestRules folder(String rules) {
        return rules(rules)
                .with("remedies.yaml", REMEDIES)
                .with("roles.yaml", ROLES)
                .with("messages/en.yaml", MESSAGES);
    }

    private static CompiledPolicySet give(String... gifts) {
        StringBuilder rules = new StringBuilder();
        for (String gift : gifts) {
            rules.append(rule("Give " + rules.length(), "Late( $n : guests, $fare : fare )", gift));
        }
        return folder(rules.toString()).compile();
    }

    private static Scene spokenTo() {
        return late().taken(Action.ACKNOWLEDGE, "sorry", "18:00");
    }

    private static Compensate only(Plan plan) {
        assertThat(plan.recommendations()).hasSize(1);
        return (Compensate) plan.recommendations().get(0);
    }

    @Test
    void aRemedyForAnIncidentThatNobodyAcknowledgedBringsAnAcknowledgement() {
        CompiledPolicySet policies = give("recommend.compensate(\"coffee\");");
        Plan plan = late().plan(policies, "19:00");
        assertThat(says(plan)).containsExactly("acknowledge amends.acknowledge", "compensate coffee");
        assertThat(plan.recommendations().get(0).origin().message()).isNotBlank();
        assertThat(says(late().nothingTaken().plan(policies, "19:00"))).hasSize(2);
        assertThat(says(spokenTo().plan(policies, "19:00"))).containsExactly("compensate coffee");
    }

    @Test
    void theAcknowledgementOfARuleIsPreferred() {
        CompiledPolicySet policies = give("recommend.compensate(\"coffee\");", "recommend.acknowledge(\"sorry\");");
        assertThat(says(late().plan(policies, "19:00"))).containsExactly("acknowledge sorry", "compensate coffee");
    }

    @Test
    void ofAMaxGroupOnlyTheHighestIsGiven() {
        Plan plan = spokenTo()
                .plan(give("recommend.compensate(\"dessert\");", "recommend.compensate(\"dinner\");"), "19:00");
        assertThat(says(plan)).containsExactly("compensate dinner");
        assertThat(withholds(plan))
                .containsExactly("dessert: only the highest of \"treat\" is given, and that is \"dinner\"");
    }

    @Test
    void ofAnExclusiveGroupTheCustomerChoosesOne() {
        CompiledPolicySet policies = give("recommend.compensate(\"wine\");", "recommend.compensate(\"juice\");");
        Plan plan = spokenTo().plan(policies, "19:00");
        assertThat(says(plan)).containsExactly("compensate wine", "compensate juice");
        assertThat(plan.recommendations()).allMatch(one -> "drink".equals(((Compensate) one).choice()));
        Plan chosen = spokenTo().taken(Action.COMPENSATE, "juice", "18:30").plan(policies, "19:00");
        assertThat(says(chosen)).isEmpty();
        assertThat(withholds(chosen))
                .containsExactly(
                        "wine: the customer chose \"juice\" at 2026-11-22T18:30:00Z",
                        "juice: given at 2026-11-22T18:30:00Z");
    }

    @Test
    void aLoneMemberOfAnExclusiveGroupIsNoChoice() {
        assertThat(only(spokenTo().plan(give("recommend.compensate(\"wine\");"), "19:00"))
                        .choice())
                .isNull();
    }

    @Test
    void twoRulesThatGiveTheSameGiveItOnce() {
        Plan plan = spokenTo()
                .plan(give("recommend.compensate(\"coffee\");", "recommend.compensate(\"coffee\");"), "19:00");
        assertThat(says(plan)).containsExactly("compensate coffee");
        assertThat(plan.withheld()).hasSize(1);
    }

    @Test
    void whatWasGivenIsNotGivenTwice() {
        CompiledPolicySet policies = give("recommend.compensate(\"coffee\");");
        Plan plan = spokenTo().taken(Action.COMPENSATE, "coffee", "18:30").plan(policies, "19:00");
        assertThat(says(plan)).isEmpty();
        assertThat(withholds(plan)).containsExactly("coffee: given at 2026-11-22T18:30:00Z");
    }

    @Test
    void moneyIsDueLessWhatWasGiven() {
        CompiledPolicySet policies = give("recommend.entitle(\"fee\").amount(\"10.00\", \"EUR\").times($n);");
        assertThat(only(spokenTo().plan(policies, "19:00")).amount()).isEqualTo(Money.of("20.00", "EUR"));
        assertThat(only(spokenTo().given("fee", "18:30", "15.00", "EUR").plan(policies, "19:00"))
                        .amount())
                .isEqualTo(Money.of("5.00", "EUR"));
        Plan paid = spokenTo().given("fee", "18:30", "20.00", "EUR").plan(policies, "19:00");
        assertThat(withholds(paid)).containsExactly("fee: 20.00 EUR is given already");
    }

    @Test
    void moneyGivenUnderAnotherNameOfAMaxGroupCounts() {
        CompiledPolicySet policies = give("recommend.entitle(\"fare\").amount(\"50.00\", \"EUR\");");
        assertThat(only(spokenTo().given("fee", "18:30", "15.00", "EUR").plan(policies, "19:00"))
                        .amount())
                .isEqualTo(Money.of("35.00", "EUR"));
    }

    @Test
    void moneyGivenInAnotherCurrencyIsRefused() {
        CompiledPolicySet policies = give("recommend.entitle(\"fee\").amount(\"10.00\", \"EUR\");");
        assertThatThrownBy(
                        () -> spokenTo().given("fee", "18:30", "15.00", "GBP").plan(policies, "19:00"))
                .isInstanceOf(SituationException.class)
                .hasMessageContaining("/taken/1/amount/currency");
    }

    @Test
    void timesNothingGivesNothing() {
        CompiledPolicySet policies = give("recommend.entitle(\"fee\").amount(\"10.00\", \"EUR\").times($n);");
        assertThat(says(spokenTo().with("guests", 0).plan(policies, "19:00"))).isEmpty();
        assertThat(says(spokenTo().with("guests", -3).plan(policies, "19:00"))).isEmpty();
    }

    @Test
    void fullAndStartedStretchesOfDelayAreCounted() {
        CompiledPolicySet policies = give(
                "recommend.entitle(\"fee\").amount(\"1.00\", \"EUR\").perFull(30);",
                "recommend.entitle(\"towel\").amount(\"1.00\", \"EUR\").perStarted(30).atMost(\"2.00\", \"EUR\");");
        Plan plan = spokenTo().with("dueAt", at("18:00")).plan(policies, "19:01");
        assertThat(plan.recommendations())
                .extracting(one -> ((Compensate) one).amount())
                .containsExactly(Money.of("2.00", "EUR"), Money.of("2.00", "EUR"));
        assertThat(plan.nextChangeAt()).isEqualTo(at("19:30"));
        assertThat(says(spokenTo().with("dueAt", at("19:00")).plan(policies, "19:00")))
                .isEmpty();
        assertThat(spokenTo()
                        .with("dueAt", at("19:00"))
                        .plan(policies, "19:00:01")
                        .nextChangeAt())
                .isEqualTo(at("19:01"));
    }

    @Test
    void percentRoundsOnceHalfUpAtTheEnd() {
        CompiledPolicySet policies =
                give("recommend.entitle(\"fee\").percent(\"12.5\").times($n).outOf(3).atMostPercent(\"100\");");
        Plan plan = spokenTo()
                .with("orderValue", new BigDecimal("10.01"))
                .with("currency", "EUR")
                .plan(policies, "19:00");
        assertThat(only(plan).amount()).isEqualTo(Money.of("0.83", "EUR"));
        Plan yen = spokenTo()
                .with("orderValue", new BigDecimal("1001"))
                .with("currency", "JPY")
                .with("guests", 3)
                .plan(policies, "19:00");
        assertThat(only(yen).amount()).isEqualTo(Money.of("125", "JPY"));
    }

    @Test
    void percentWithoutAnOrderIsRefusedAndNeverSilentlyNothing() {
        CompiledPolicySet policies = give("recommend.compensate(\"cash\").percent(\"10\");");
        assertThatThrownBy(() -> spokenTo().plan(policies, "19:00"))
                .isInstanceOf(SituationException.class)
                .hasMessageContaining("/incident/currency: currency is not known, and the rule \"Give 0\"");
    }

    @Test
    void aRemedyMayBeInAnotherCurrencyThanTheOrder() {
        Compensate gift = only(spokenTo()
                .with("orderValue", new BigDecimal("10"))
                .with("currency", "EUR")
                .plan(give("recommend.compensate(\"coffee\");"), "19:00"));
        assertThat(gift.cost()).isEqualTo(Money.of("0.50", "USD"));
        CompiledPolicySet capped = give("recommend.compensate(\"cash\").percent(\"10\").atMost(\"5.00\", \"USD\");");
        assertThatThrownBy(() -> spokenTo()
                        .with("orderValue", new BigDecimal("10"))
                        .with("currency", "EUR")
                        .plan(capped, "19:00"))
                .hasMessageContaining("caps its money in USD, the order is in EUR");
    }

    @Test
    void ofManyMatchesTheHighestAmountCounts() {
        CompiledPolicySet policies = folder(rule(
                        "Back",
                        "Late( $fare : fare ) Taken( action == \"compensate\" )",
                        "recommend.entitle(\"fee\").amount($fare, \"EUR\");"))
                .compile();
        Plan plan = spokenTo()
                .taken(Action.COMPENSATE, "coffee", "18:10")
                .taken(Action.COMPENSATE, "wine", "18:20")
                .plan(policies, "19:00");
        assertThat(says(plan)).containsExactly("compensate fee");
    }

    @Test
    void whatIsOwedComesFirstAndWithItsBasis() {
        Plan plan =
                spokenTo().plan(give("recommend.compensate(\"coffee\");", "recommend.entitle(\"towel\");"), "19:00");
        assertThat(plan.recommendations())
                .extracting(one -> ((Compensate) one).basis())
                .containsExactly(Basis.ENTITLEMENT, Basis.GOODWILL);
    }

    @Test
    void approvalIsAskedAboveTheCostThatNeedsIt() {
        assertThat(only(spokenTo().plan(give("recommend.compensate(\"dinner\");"), "19:00"))
                        .approval())
                .isEqualTo(Money.of("15.00", "USD"));
        assertThat(only(spokenTo().plan(give("recommend.compensate(\"coffee\");"), "19:00"))
                        .approval())
                .isNull();
    }

    @Test
    void overTheLimitTheFirstThatFitsIsGivenInstead() {
        CompiledPolicySet policies = give("recommend.compensate(\"dessert\");");
        LedgerSnapshot twice =
                new LedgerSnapshot(List.of(new Given("dessert", at("12:00")), new Given("dessert", at("13:00"))), null);
        Plan plan = spokenTo().customer("id", "c-1").ledger(twice).plan(policies, "19:00");
        assertThat(only(plan).name()).isEqualTo("coffee");
        assertThat(only(plan).insteadOf()).isEqualTo("dessert");
        assertThat(withholds(plan)).containsExactly("dessert: the limit of 2 for a customer in 90 days is reached");
        assertThat(plan.nextChangeAt()).isEqualTo(at("12:00").plusSeconds(90L * 86_400));
    }

    @Test
    void withoutACustomerIdLimitsAreNotJudgedAndThePlanSaysSo() {
        Plan plan = spokenTo().plan(give("recommend.compensate(\"dessert\");"), "19:00");
        assertThat(only(plan).name()).isEqualTo("dessert");
        assertThat(plan.notes())
                .containsExactly("Limits for each customer are not judged: the request names no customer id.");
    }

    @Test
    void whenTheBudgetDoesNotReachGoodwillDegradesAndWhatIsOwedDoesNot() {
        CompiledPolicySet policies = folder(rule(
                        "Give",
                        "Late()",
                        "recommend.compensate(\"dinner\"); recommend.entitle(\"fee\").amount(\"500\", \"USD\");"))
                .with("budgets.yaml", "test: {goodwill: \"100.00\", currency: USD, per: week, degradeAt: 80%}\n")
                .compile();
        Plan fits = spokenTo().ledger(spent("80.00")).plan(policies, "19:00");
        assertThat(says(fits)).containsExactly("compensate fee", "compensate dinner");
        Plan past = spokenTo().ledger(spent("80.01")).plan(policies, "19:00");
        assertThat(says(past)).containsExactly("compensate fee", "compensate coffee");
        Plan gone = spokenTo().ledger(spent("99.90")).plan(policies, "19:00");
        assertThat(says(gone)).containsExactly("compensate fee", "compensate kind-word");
        assertThat(withholds(gone)).containsExactly("dinner: the goodwill budget of 100.00 USD a week does not reach");
    }

    private static LedgerSnapshot spent(String amount) {
        return new LedgerSnapshot(List.of(), Money.of(amount, "USD"));
    }

    @Test
    void twoGiftsOfOnePlanShareTheBudget() {
        CompiledPolicySet policies = folder(
                        rule("Give", "Late()", "recommend.compensate(\"dinner\"); recommend.compensate(\"coffee\");"))
                .with("budgets.yaml", "test: {goodwill: \"20.10\", currency: USD, per: day, degradeAt: 100%}\n")
                .compile();
        Plan plan = spokenTo().plan(policies, "19:00");
        assertThat(says(plan)).hasSize(2);
        assertThat(plan.withheld()).hasSize(1);
    }

    @Test
    void aStatusIsRepeatedOnlyAfterItsTime() {
        CompiledPolicySet policies = folder(rule("Tell", "Late()", "recommend.status(\"update\").every(10);"))
                .compile();
        Plan told = spokenTo().taken(Action.STATUS, "update", "18:55").plan(policies, "19:00");
        assertThat(withholds(told))
                .containsExactly("update: told at 2026-11-22T18:55:00Z, due again at 2026-11-22T19:05:00Z");
        assertThat(told.nextChangeAt()).isEqualTo(at("19:05"));
        assertThat(says(spokenTo().taken(Action.STATUS, "update", "18:55").plan(policies, "19:05")))
                .containsExactly("status update");
    }

    @Test
    void nobodyTellsHowThingsStandOnceTheyAreSettled() {
        CompiledPolicySet policies = folder(rule("Tell", "Late()", "recommend.status(\"update\").every(10);"))
                .compile();
        assertThat(withholds(late().with("resolvedAt", at("18:00")).plan(policies, "19:00")))
                .containsExactly("update: the incident was resolved at 2026-11-22T18:00:00Z");
    }

    @Test
    void ofDatedVersionsTheOneInForceAtTheOpeningSpeaks() {
        String rules = "rule \"Fee [2025]\" date-expires \"2026-01-01\" when Late() then"
                + " recommend.entitle(\"fee\").amount(\"1\", \"EUR\"); end\n"
                + "rule \"Fee [2026]\" date-effective \"2026-01-01\" when Late() then"
                + " recommend.entitle(\"fee\").amount(\"2\", \"EUR\"); end\n";
        CompiledPolicySet policies = folder(rules).compile();
        Plan now = spokenTo().with("openedAt", at("18:00")).plan(policies, "19:00");
        assertThat(only(now).amount()).isEqualTo(Money.of("2", "EUR"));
        assertThat(now.withheld()).isEmpty();
        Plan lateClaim = spokenTo()
                .with("openedAt", Instant.parse("2025-12-31T23:59:59Z"))
                .plan(policies, "19:00");
        assertThat(only(lateClaim).amount()).isEqualTo(Money.of("1", "EUR"));
        Plan midnight = spokenTo()
                .with("openedAt", Instant.parse("2026-01-01T00:00:00Z"))
                .plan(policies, "19:00");
        assertThat(only(midnight).amount()).isEqualTo(Money.of("2", "EUR"));
    }

    @Test
    void aComparisonWithAnUnknownIsFalseAndUnequalIsNoException() {
        CompiledPolicySet policies = folder(
                        rule("Unequal", "Late( cause != \"strike\" )", "recommend.escalate(\"chef\");")
                                + rule(
                                        "Not in",
                                        "Late( channel not in (\"web\", \"app\") )",
                                        "recommend.acknowledge(\"sorry\");")
                                + rule("Less", "Customer( customerMonths < 3 )", "recommend.ask(\"sorry\");"))
                .compile();
        assertThat(says(late().plan(policies, "19:00"))).isEmpty();
        assertThat(says(late().with("cause", "rain")
                        .with("channel", "phone")
                        .customer("customerMonths", 2)
                        .plan(policies, "19:00")))
                .containsExactly("acknowledge sorry", "ask sorry", "escalate chef");
    }

    @Test
    void aPlanSaysWhyInTheOrderOfTheRule() {
        CompiledPolicySet policies = folder(rule(
                        "Why",
                        "Late( $n : guests, delayMinutes > 20 && < 60, course in (\"main\", \"dessert\"),"
                                + " fare == 10.0B || fare > 100.00B )\n"
                                + " Customer( tier != \"basic\", customerMonths > $n )\n"
                                + " not Taken( action == \"compensate\", minutesAgo < 30 )",
                        "recommend.escalate(\"chef\");"))
                .compile();
        Plan plan = late().with("delayMinutes", 21)
                .customer("tier", "gold")
                .customer("customerMonths", 9)
                .plan(policies, "19:00");
        assertThat(plan.recommendations().get(0).origin().because())
                .containsExactly(
                        "delayMinutes 21 > 20",
                        "delayMinutes 21 < 60",
                        "course main in (main, dessert)",
                        "fare == 10.00",
                        "customer: tier gold != basic",
                        "customer: customerMonths 9 > guests 2",
                        "no Taken with action == compensate and minutesAgo < 30");
    }
}
