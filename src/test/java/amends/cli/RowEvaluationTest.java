package amends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import amends.policy.Fact;
import amends.policy.Kind;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.RuleEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowEvaluationTest {

    @Test
    void endlessRulesCostTheLineAndNotTheRun() {
        assertThat(problem(new RuleEngine.TooManyMatchesException(7)).reason())
                .isEqualTo("the rules match these facts more than 7 times");
    }

    @Test
    void anErrorOfOurOwnCostsTheLineAndNotTheRun() {
        RowProblem problem = problem(new IllegalStateException("oops"));

        assertThat(problem.reason()).isEqualTo("an error in the program itself, not in the line");
        assertThat(problem.found()).isEqualTo("java.lang.IllegalStateException: oops");
    }

    private static RowProblem problem(RuntimeException thrown) {
        CompiledPolicySet shop = Shop.compiled();
        CompiledPolicySet failing = new CompiledPolicySet(shop.policies(), new FailingEngine(thrown), shop.wording());
        RowBinder binder = new RowBinder(Columns.ofAnyNames(Shop.PARCEL, List.of()), Call.NOON, false);
        RowEvaluation evaluation =
                new RowEvaluation(failing, new RowReading(failing.policies(), binder, List.of(), Call.NOON), false);

        Outcome outcome = evaluation.evaluate(new Row.Json(1, "{\"delayMinutes\":10}"));

        return ((Outcome.Rejected) outcome).problems().get(0);
    }

    private record FailingEngine(RuntimeException thrown) implements RuleEngine {
        @Override
        public Matching match(Kind kind, Fact incident, Fact customer) {
            throw thrown;
        }
    }
}
