package amends.ledger;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.casework.Judging;
import amends.casework.Session;
import amends.casework.StoreUnavailableException;
import amends.casework.Transactions;
import amends.incident.Situation;
import amends.policy.PolicySet;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** When an evaluation that nobody keeps asks the ledger, and what it does where it gets no answer. */
class JudgingTest {

    private static final CompiledPolicySet HELD = Gestures.policies();
    private static final String NOT_JUDGED = "Limits and budgets are not judged: the ledger cannot be read now.";

    private Instant now = Instant.parse("2026-11-22T18:00:00Z");
    private int asked;

    @Test
    void onlyWhatALimitOrABudgetCanReachNeedsTheLedger() {
        PolicySet policies = TestRules.policy("""
                        package test;
                        declare Limited extends Incident end
                        declare Fallback extends Incident end
                        declare Free extends Incident end
                        declare Owed extends Incident end
                        """
                        + rule("Limited", "Limited()", "recommend.compensate(\"drink\");")
                        + rule("Fallback", "Fallback()", "recommend.compensate(\"dinner\");")
                        + rule("Free", "Free()", "recommend.compensate(\"card\");")
                        + rule("Owed", "Owed()", "recommend.entitle(\"fee\").amount(\"5\", \"EUR\");"))
                .with("remedies.yaml", """
                        remedies:
                          drink: {label: {en: A drink}, cost: "4.00", value: "9.00", currency: EUR,
                                  limit: {perCustomer: 2, days: 90}, instead: [card]}
                          dinner: {label: {en: A dinner}, cost: "12.00", value: "30.00", currency: EUR,
                                   instead: [drink, card]}
                          card: {label: {en: A card}, cost: "0.00", value: "1.00", currency: EUR}
                        entitlements:
                          fee: {label: {en: The fee back}}
                        """)
                .interpret()
                .policies();
        LedgerReach reach = LedgerReach.of(policies);

        assertThat(reach.of("test.Limited").asks("ann")).isTrue();
        assertThat(reach.of("test.Limited").asks(null)).isFalse();
        assertThat(reach.of("test.Fallback").asks("ann")).isTrue();
        assertThat(reach.of("test.Free").asks("ann")).isFalse();
        assertThat(reach.of("test.Owed").asks("ann")).isFalse();
        assertThat(LedgerReach.of(HELD.policies()).of("test.Late").asks(null)).isTrue();
    }

    @Test
    void aKindThatNothingInTheLedgerCanReachCostsNoQuery() {
        CompiledPolicySet free = TestRules.rules(rule("Free", "Late()", "recommend.compensate(\"card\");"))
                .with("remedies.yaml", """
                        remedies:
                          card: {label: {en: A card}, cost: "0.00", value: "1.00", currency: EUR}
                        """)
                .interpret();

        Plan plan = evaluate(new Judging(unavailable(), () -> now), free);

        assertThat(plan.notes()).isEmpty();
        assertThat(asked).isZero();
    }

    @Test
    void withoutTheLedgerThePlanSaysThatLimitsAndBudgetsWereNotJudgedAndNobodyWaitsAgainAtOnce() {
        Judging judging = new Judging(unavailable(), () -> now);

        Plan plan = evaluate(judging, HELD);
        assertThat(plan.notes()).contains(NOT_JUDGED);
        assertThat(plan.recommendations()).extracting(one -> one.name()).contains("drink");
        evaluate(judging, HELD);
        assertThat(asked).isEqualTo(1);
        now = now.plusSeconds(5);
        assertThat(evaluate(judging, HELD).notes()).contains(NOT_JUDGED);
        assertThat(asked).isEqualTo(2);
    }

    private Plan evaluate(Judging judging, CompiledPolicySet policies) {
        Situation situation = Situation.of("test.Late", Map.of("course", "main", "openedAt", now), Map.of("id", "ann"));
        return judging.evaluate(policies, situation, now, Recommender::evaluated)
                .evaluated()
                .plan();
    }

    private Transactions unavailable() {
        return new Transactions() {
            @Override
            public <T> T write(Function<Session, T> work) {
                throw new AssertionError("an evaluation writes nothing");
            }

            @Override
            public <T> T read(Function<Session, T> work) {
                asked++;
                throw new StoreUnavailableException("gone", null);
            }
        };
    }
}
