package amends.testing;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.incident.Action;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.money.Money;
import amends.policy.Position;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import amends.recommendation.CompiledPolicySet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Position HERE = new Position("test/policy.cases.yaml", 1, 1);
    private static final Situation LATE = Situation.of(
            "test.Late", Map.of("delayMinutes", 20L, "orderValue", new BigDecimal("50"), "currency", "EUR"), Map.of());

    private static final CompiledPolicySet POLICIES = TestRules.policy("""
                    package test;
                    declare Late extends Incident
                        guests : int = 0
                    end
                    declare Wrong extends Incident
                    end
                    """
                    + rule("Sorry", "Late( delayMinutes >= 5 )", "recommend.acknowledge(\"amends.acknowledge\");")
                    + rule("Tea", "Late( delayMinutes > 20 )", "recommend.compensate(\"tea\");")
                    + rule("Cake", "Late( delayMinutes > 10 )", "recommend.compensate(\"cake\");")
                    + rule("Pie [2027]", "Late()", "recommend.compensate(\"pie\");")
                            .replace("when", "date-effective \"2027-01-01\"\nwhen")
                    + rule("Bun", "Wrong()", "recommend.compensate(\"bun\");")
                    + rule("Money", "Late()", "recommend.compensate(\"money\").percent(\"10\");")
                    + rule(
                            "None",
                            "Late( $n : guests )",
                            "recommend.compensate(\"none\").amount(\"1.00\", \"EUR\").times($n);")
                    + rule("Soon", "Late( controllable == false )", "promise.resolve().within(20).target(15);")
                    + rule("Later", "Late()", "promise.resolve().within(40).target(15);"))
            .with("remedies.yaml", """
                    remedies:
                      tea: {label: {en: Tea}, cost: "0.10", value: "1.00", currency: EUR}
                      cake: {label: {en: Cake}, cost: "0.10", value: "1.00", currency: EUR}
                      pie: {label: {en: Pie}, cost: "0.10", value: "1.00", currency: EUR}
                      bun: {label: {en: Bun}, cost: "0.10", value: "1.00", currency: EUR}
                      jam: {label: {en: Jam}, cost: "0.10", value: "1.00", currency: EUR}
                      money: {label: {en: Money}}
                      none: {label: {en: None}}
                    """)
            .with("domains.yaml", "test: {zone: UTC, currency: EUR}\n")
            .interpret();

    @Test
    void aRuleThatDidNotFireSaysItsFirstFalseCondition() {
        assertThat(least("tea")).containsExactly("\"Tea\": test/policy.drl:15:11 delayMinutes 20 > 20 is false");
    }

    @Test
    void aRuleThatIsNotInForceSaysFromWhen() {
        assertThat(least("pie"))
                .containsExactly("\"Pie [2027]\": test/policy.drl:25:1 not in force on 2026-03-01 (from 2027-01-01)");
        assertThat(of(new Expectation.Fires("Pie [2027]", true, HERE)))
                .containsExactly("\"Pie [2027]\": test/policy.drl:25:1 not in force on 2026-03-01 (from 2027-01-01)");
    }

    @Test
    void aRuleForAnotherKindSaysSo() {
        assertThat(least("bun"))
                .containsExactly("\"Bun\": test/policy.drl:34:5 it asks for a Wrong, and this is a Late");
    }

    @Test
    void whatNoRuleGivesIsSaid() {
        assertThat(least("jam")).containsExactly("no rule recommends it");
    }

    @Test
    void whatWasWithheldSaysWhy() {
        Situation given = LATE.withTaken(List.of(Taken.of(Action.COMPENSATE, "cake", NOON.minusSeconds(60))));
        assertThat(of(given, new Expectation.RecommendsAtLeast(wanted("cake", null), HERE)))
                .singleElement()
                .asString()
                .startsWith("\"Cake\": test/policy.drl:19:1 it was proposed and withheld: ");
    }

    @Test
    void whatComesToNothingIsSaid() {
        assertThat(least("none"))
                .containsExactly("\"None\": test/policy.drl:44:1 it fires, and what it gives comes to nothing");
    }

    @Test
    void anotherAmountIsToldWithTheRuleThatGivesIt() {
        assertThat(of(new Expectation.RecommendsAtLeast(wanted("money", Money.of("6", "EUR")), HERE)))
                .containsExactly("\"Money\": test/policy.drl:38:1 it gives compensate money 5.00 EUR");
    }

    @Test
    void whatCameThoughItWasNotExpectedIsToldWithItsRule() {
        assertThat(of(new Expectation.DoesNotRecommend(wanted("cake", null), HERE)))
                .containsExactly(
                        "\"Cake\": test/policy.drl:19:1 it gives compensate cake because delayMinutes 20 > 10");
        List<Wanted> all = List.of(
                new Wanted(Action.ACKNOWLEDGE, "amends.acknowledge", null), wanted("tea", null), wanted("cake", null));
        assertThat(of(new Expectation.Recommends(all, HERE)))
                .containsExactly(
                        "\"Tea\": test/policy.drl:15:11 delayMinutes 20 > 20 is false",
                        "\"Money\": test/policy.drl:38:1 it gives compensate money 5.00 EUR");
    }

    @Test
    void aRuleThatFiredThoughItShouldNotSaysWhy() {
        assertThat(of(new Expectation.Fires("Cake", false, HERE)))
                .containsExactly("\"Cake\": test/policy.drl:19:1 it fires: delayMinutes 20 > 10");
    }

    @Test
    void aClockIsExplainedByTheRulesThatPromise() {
        assertThat(of(new Expectation.ClockStands(PromiseSort.RESOLVE, ClockState.MET, HERE)))
                .containsExactly(
                        "\"Soon\": test/policy.drl:52:11 controllable true == false is false",
                        "\"Later\": test/policy.drl:56:1 it fires: it has no conditions");
        assertThat(of(new Expectation.ClockStands(PromiseSort.FIRST_RESPONSE, ClockState.MET, HERE)))
                .containsExactly("no rule promises it");
    }

    @Test
    void whatIsNotWithheldIsRecommendedOrNotProposed() {
        assertThat(of(new Expectation.Withholds("cake", "given already", HERE)))
                .containsExactly(
                        "\"Cake\": test/policy.drl:19:1 it gives compensate cake because delayMinutes 20 > 10");
        assertThat(of(new Expectation.Withholds("tea", "given already", HERE)))
                .containsExactly("\"Tea\": test/policy.drl:15:11 delayMinutes 20 > 20 is false");
        assertThat(of(new Expectation.Says("tea", "A tea", HERE)))
                .containsExactly("\"Tea\": test/policy.drl:15:11 delayMinutes 20 > 20 is false");
    }

    @Test
    void aTimeOfChangeNeedsNoReason() {
        assertThat(of(new Expectation.NextChangeAt(NOON, HERE))).isEmpty();
    }

    private static Wanted wanted(String name, Money amount) {
        return new Wanted(Action.COMPENSATE, name, amount);
    }

    private static List<String> least(String remedy) {
        return of(new Expectation.RecommendsAtLeast(wanted(remedy, null), HERE));
    }

    private static List<String> of(Expectation expected) {
        return of(LATE, expected);
    }

    /** The reasons for what is not as expected, and it must not be. */
    private static List<String> of(Situation situation, Expectation expected) {
        Case one = new Case("test/policy", "one", List.of(new Step(situation, NOON, List.of(expected), HERE)), HERE);
        StepResult result = new CaseRunner(POLICIES).run(one).steps().get(0);
        assertThat(result.failures()).hasSize(1);
        return Reasons.of(result.failures().get(0), result.seen(), POLICIES.policies()).stream()
                .map(Reason::toString)
                .toList();
    }
}
