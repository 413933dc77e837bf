package amends.recommendation;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.incident.Action;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.policy.Position;
import amends.policy.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhyNotTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String SORRY = "recommend.acknowledge(\"amends.acknowledge\");";

    @Test
    void theFirstConditionThatIsFalseIsToldWithItsValueAndItsPlace() {
        WhyNot answer = whyNot("Late( course == \"main\", delayMinutes > 20, guests >= 8 )", late(20));
        assertThat(answer)
                .isEqualTo(new WhyNot.FalseCondition(
                        "delayMinutes", 20L, "delayMinutes 20 > 20 is false", new Position("test/policy.drl", 9, 29)));
    }

    @Test
    void aValueThatIsNotKnownIsSaidToBeUnknown() {
        assertThat(told("Late( orderValue > 10.00B )", late(20))).isEqualTo("orderValue is unknown");
        assertThat(told("Late( fare < orderValue )", late(20))).isEqualTo("orderValue is unknown");
        assertThat(told("Customer( $months : customerMonths ) Late( guests > $months )", late(20)))
                .isEqualTo("customerMonths is unknown");
    }

    @Test
    void whatIsEqualToNothingIsToldWithBothSides() {
        assertThat(told("Late( course == \"dessert\" )", late(20))).isEqualTo("course main == dessert is false");
        assertThat(told("Late( course in (\"dessert\", \"soup\") )", late(20)))
                .isEqualTo("course main in (dessert, soup) is false");
        assertThat(told("Late( fare > 12.50B )", late(20))).isEqualTo("fare 10.00 > 12.50 is false");
    }

    @Test
    void ofSeveralWaysTheOnesThatAreNearestAreTold() {
        assertThat(told("Late( delayMinutes > 30 || course == \"soup\" )", late(20)))
                .isEqualTo("delayMinutes 20 > 30 is false and course main == soup is false");
        assertThat(told("Late( delayMinutes > 30 || ( course == \"main\" && guests > 3 ) )", late(20)))
                .isEqualTo("guests 2 > 3 is false");
    }

    @Test
    void ofSeveralPatternsTheOneThatWasReachedIsTold() {
        assertThat(told("Late( delayMinutes > 10 ) Customer( tier == \"gold\" )", late(20)))
                .isEqualTo("customer: tier is unknown");
        assertThat(told("Late( delayMinutes > 10 ) Customer( tier == \"gold\" ) Late( guests > 9 )", late(20)))
                .isEqualTo("customer: tier is unknown");
    }

    @Test
    void aFactThatIsNotThereIsToldWithTheNearest() {
        String given = "Late() Taken( action == \"compensate\", minutesAgo >= 10 )";
        assertThat(told(given, late(20))).isEqualTo("no Taken with action == compensate and minutesAgo >= 10");
        Situation told = late(20).withTaken(List.of(
                Taken.of(Action.STATUS, "s", NOON.minusSeconds(1_200)),
                Taken.of(Action.COMPENSATE, "c", NOON.minusSeconds(300))));
        assertThat(told(given, told))
                .isEqualTo("no Taken with action == compensate and minutesAgo >= 10;"
                        + " the nearest: taken: minutesAgo 5 >= 10 is false");
        assertThat(told("Late() exists Taken( action == \"escalate\" )", told))
                .isEqualTo("no Taken with action == escalate; the nearest: taken: action status == escalate is false");
    }

    @Test
    void aFactThatMustNotBeThereIsTold() {
        assertThat(told("Late() not Late( delayMinutes > 10 )", late(20)))
                .isEqualTo("there is a Late with delayMinutes > 10");
    }

    @Test
    void theAttemptThatGotFurthestIsTold() {
        Situation told = late(20).withTaken(List.of(
                Taken.of(Action.STATUS, "soup", NOON.minusSeconds(1_200)),
                Taken.of(Action.STATUS, "main", NOON.minusSeconds(600)),
                Taken.of(Action.STATUS, "tea", NOON.minusSeconds(300))));
        assertThat(told("Taken( $name : name ) Late( course == $name, guests > 3 )", told))
                .isEqualTo("guests 2 > 3 is false");
    }

    @Test
    void aRuleThatIsNotInForceSaysFromWhenOrUntilWhen() {
        assertThat(told("date-effective \"2026-04-01\"", "Late()", late(20)))
                .isEqualTo("not in force on 2026-03-01 (from 2026-04-01)");
        assertThat(told("date-expires \"2026-03-01\"", "Late()", late(20)))
                .isEqualTo("not in force on 2026-03-01 (until 2026-03-01)");
        WhyNot answer = whyNot("date-effective \"2025-01-01\" date-expires \"2026-03-01\"", "Late()", late(20));
        assertThat(answer)
                .isEqualTo(new WhyNot.NotInForce(
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2026, 3, 1),
                        new Position("test/policy.drl", 7, 1)));
        assertThat(answer.told()).isEqualTo("not in force on 2026-03-01 (from 2025-01-01 until 2026-03-01)");
    }

    @Test
    void aRuleForAnotherKindSaysSo() {
        TestRules rules = TestRules.policy("package test;\ndeclare Late extends Incident\nend\n"
                + "declare Wrong extends Incident\nend\n" + rule("r", "Wrong()", SORRY));
        assertThat(of(rules, late(20)).told()).isEqualTo("it asks for a Wrong, and this is a Late");
    }

    @Test
    void aRuleThatFiresSaysWhy() {
        assertThat(whyNot("Late( delayMinutes >= 20, course == \"main\" )", late(20)))
                .isEqualTo(new WhyNot.Fired(
                        List.of("delayMinutes 20 >= 20", "course == main"), new Position("test/policy.drl", 7, 1)));
    }

    @Test
    void aPromiseIsExplainedToo() {
        TestRules rules = TestRules.rules(rule("r", "Late( guests > 3 )", "promise.resolve().within(20).target(15);"));
        assertThat(of(rules, late(20)).told()).isEqualTo("guests 2 > 3 is false");
    }

    private static Situation late(long delay) {
        Map<String, Object> incident = new HashMap<>(Map.of("delayMinutes", delay, "course", "main"));
        incident.put("guests", 2L);
        incident.put("fare", new BigDecimal("10.00"));
        return Situation.of("test.Late", incident, Map.of());
    }

    private static String told(String when, Situation situation) {
        return whyNot(when, situation).told();
    }

    private static String told(String attributes, String when, Situation situation) {
        return whyNot(attributes, when, situation).told();
    }

    private static WhyNot whyNot(String when, Situation situation) {
        return of(TestRules.rules(rule("r", when, SORRY)), situation);
    }

    private static WhyNot whyNot(String attributes, String when, Situation situation) {
        return of(TestRules.rules(rule("r", when, SORRY).replace("when", attributes + "\nwhen")), situation);
    }

    private static WhyNot of(TestRules rules, Situation situation) {
        CompiledPolicySet policies = rules.interpret();
        Rule rule = policies.policies().domain("test").rules().get(0);
        Observation seen = Recommender.observe(policies, situation, NOON, Recommender.Depth.BARE);
        WhyNot answer = WhyNot.of(rule, seen);
        assertThat(answer instanceof WhyNot.Fired).isEqualTo(seen.fired().contains(rule));
        return answer;
    }
}
