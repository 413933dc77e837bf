package amends.testing;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.incident.Situation;
import amends.policy.Position;
import amends.recommendation.CompiledPolicySet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes of a case. */
class CaseRunnerTest {

    private static final Position PLACE = new Position("test/policy.cases.yaml", 3, 5);
    private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");

    private static final CompiledPolicySet POLICIES = TestRules.rules(
                    TestRules.rule("Apologise", "Late()", "recommend.acknowledge(\"late.sorry\");"))
            .with("messages/en.yaml", "late.sorry: \"Sorry, it was {cause}.\"\n")
            .interpret();

    private static CaseResult run(Map<String, Object> incident, Expectation expectation) {
        Step step = new Step(Situation.of("test.Late", incident, Map.of()), NOON, List.of(expectation), PLACE);
        Case one = new Case("test/policy", "a case", List.of(step), PLACE);
        assertThat(new CaseRunner(POLICIES).holds(one))
                .isEqualTo(new CaseRunner(POLICIES).run(one).holds());
        return new CaseRunner(POLICIES).run(one);
    }

    @Test
    void wordsThatCannotBeSaidAreNone() {
        Expectation words = new Expectation.Says("late.sorry", "Sorry, it was the rain.", PLACE);
        assertThat(run(Map.of("cause", "the rain"), words).holds()).isTrue();
        CaseResult unsaid = run(Map.of(), words);
        assertThat(unsaid.steps().get(0).failures())
                .containsExactly(new Failure(words, "Sorry, it was the rain.", "none"));
        assertThat(run(Map.of(), new Expectation.Says("late.sorry", null, PLACE))
                        .holds())
                .isTrue();
    }

    @Test
    void aSituationThatCannotBeEvaluatedIsRefusedWithTheReason() {
        Map<String, Object> contradicting = Map.of("dueAt", NOON, "delayMinutes", 5L);
        CaseResult refused = run(contradicting, new Expectation.NextChangeAt(null, PLACE));
        assertThat(refused.holds()).isFalse();
        assertThat(refused.steps().get(0).refusal()).contains("delayMinutes");
        assertThat(refused.steps().get(0).seen()).isNull();
    }
}
