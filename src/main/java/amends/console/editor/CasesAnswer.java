package amends.console.editor;

import amends.check.StillWanted;
import amends.testing.Case;
import amends.testing.CaseResult;
import amends.testing.CaseRunner;
import amends.testing.Failure;
import amends.testing.Reason;
import amends.testing.Reasons;
import amends.testing.StepResult;
import amends.testing.Suite;
import amends.testing.coverage.Coverage;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs the cases of a domain against a text, and tells which fail and why, and what they cover of the text. */
final class CasesAnswer {

    private static final long LONGEST_NANOS = 5_000_000_000L;
    private static final int MOST_FAILURES = 50;

    private final Edited edited;
    private final Suite suite;
    private final List<Case> wanted;
    private final List<CaseResult> results = new ArrayList<>();
    private MarkedLines marks;

    CasesAnswer(Edited edited, Suite suite) {
        this.edited = edited;
        this.suite = suite;
        String folder = edited.folder();
        this.wanted = suite.policies().policies().domain(folder) == null
                ? suite.cases()
                : suite.cases().stream()
                        .filter(one -> one.policy().startsWith(folder + "/"))
                        .toList();
    }

    /**
     * Runs them until all are run, or it takes too long.
     *
     * @throws amends.check.GivenUpException where nobody waits any more
     */
    CasesAnswer run(StillWanted still) {
        CaseRunner runner = new CaseRunner(suite.policies());
        long begun = System.nanoTime();
        for (Case one : wanted) {
            still.orGiveUp();
            if (System.nanoTime() - begun > LONGEST_NANOS) {
                break;
            }
            results.add(runner.run(one));
        }
        if (edited.path().endsWith(".drl") || edited.path().endsWith(".dslr")) {
            marks = MarkedLines.of(Coverage.of(suite, results).of(Set.of(Case.policyOf(edited.path()))));
        }
        return this;
    }

    /** Whether all were run. */
    boolean isComplete() {
        return results.size() == wanted.size();
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("all", wanted.size());
        json.writeNumberField("run", results.size());
        List<CaseResult> failed =
                results.stream().filter(result -> !result.holds()).toList();
        json.writeNumberField("passed", results.size() - failed.size());
        json.writeArrayFieldStart("failed");
        for (CaseResult result : failed.subList(0, Math.min(MOST_FAILURES, failed.size()))) {
            failure(result, json);
        }
        json.writeEndArray();
        json.writeFieldName("coverage");
        if (marks == null) {
            json.writeNull();
        } else {
            marks.write(json);
        }
        json.writeEndObject();
    }

    private void failure(CaseResult result, JsonGenerator json) throws IOException {
        StepResult step = result.steps().get(result.steps().size() - 1);
        json.writeStartObject();
        json.writeStringField("name", result.one().name());
        json.writeStringField("file", result.one().file());
        json.writeNumberField("line", step.step().at().line());
        json.writeArrayFieldStart("differences");
        if (step.refusal() != null) {
            json.writeStartObject();
            json.writeStringField("expected", "a plan");
            json.writeStringField("actual", step.refusal());
            json.writeEndObject();
        }
        for (Failure failure : step.failures()) {
            json.writeStartObject();
            json.writeStringField("expected", failure.expected());
            json.writeStringField("actual", failure.actual());
            json.writeArrayFieldStart("reasons");
            for (Reason reason :
                    Reasons.of(failure, step.seen(), suite.policies().policies())) {
                reason(reason, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void reason(Reason reason, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", reason.rule());
        json.writeStringField("told", reason.told());
        if (reason.at() != null) {
            json.writeStringField("file", reason.at().file());
            json.writeNumberField("line", reason.at().line());
            json.writeNumberField("column", reason.at().column());
        }
        json.writeEndObject();
    }
}
