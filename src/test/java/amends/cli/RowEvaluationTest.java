package amends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import amends.policy.Fact;
import amends.policy.Kind;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.RuleEngine;
import amends.rows.InputFormat;
import amends.rows.RowFormat;
import amends.rows.RowInput;
import amends.rows.RowProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowEvaluationTest {

    @Test
    void endlessRulesCostTheLineAndNotTheRun() throws IOException {
        assertThat(problem(new RuleEngine.TooManyMatchesException(7)).reason())
                .isEqualTo("the rules match these facts more than 7 times");
    }

    @Test
    void anErrorOfOurOwnCostsTheLineAndNotTheRun() throws IOException {
        RowProblem problem = problem(new IllegalStateException("oops"));

        assertThat(problem.reason()).isEqualTo("an error in the program itself, not in the line");
        assertThat(problem.found()).isEqualTo("java.lang.IllegalStateException: oops");
    }

    private static RowProblem problem(RuntimeException thrown) throws IOException {
        CompiledPolicySet shop = Shop.compiled();
        CompiledPolicySet failing = new CompiledPolicySet(shop.policies(), new FailingEngine(thrown), shop.wording());
        InputStream line = new ByteArrayInputStream("{\"delayMinutes\":10}".getBytes(StandardCharsets.UTF_8));
        RowFormat format = new RowFormat(Shop.PARCEL.fullName(), InputFormat.NDJSON, null, List.of(), Call.NOON, false);
        try (RowInput rows = RowInput.open(format, line, failing.policies())) {
            Outcome outcome = new RowEvaluation(failing, rows.reading(), false)
                    .evaluate(rows.source().next());
            return ((Outcome.Rejected) outcome).problems().get(0);
        }
    }

    private record FailingEngine(RuntimeException thrown) implements RuleEngine {
        @Override
        public Matching match(Kind kind, Fact incident, Fact customer) {
            throw thrown;
        }
    }
}
