package amends.cli.test;

import amends.check.CheckReport;
import amends.cli.test.TestRun.CaseRun;
import amends.cli.test.TestRun.FileRun;
import amends.policy.Position;
import amends.testing.Asked;
import amends.testing.Failure;
import amends.testing.Reason;
import amends.testing.Reasons;
import amends.testing.StepResult;
import amends.wire.CoverageWriter;
import amends.wire.FindingWriter;
import amends.wire.MutationWriter;
import amends.wire.PlanWriter;
import amends.wire.SituationWriter;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/** Tells programs: one JSON document, always with the same fields in the same order. */
final class JsonReporter implements Reporter {

    private final boolean verbose;
    private final PrintWriter out;

    /** @param verbose whether requests and plans stand beside steps that hold, too */
    JsonReporter(boolean verbose, PrintWriter out) {
        this.verbose = verbose;
        this.out = out;
    }

    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    @Override
    public void problems(CheckReport report) {
        document(json -> {
            FindingWriter.write(report.findings(), json);
            json.writeNullField("release");
            json.writeNumberField("cases", 0);
            json.writeNumberField("failed", 0);
            json.writeNumberField("durationMs", 0.0);
            json.writeArrayFieldStart("files");
            json.writeEndArray();
        });
    }

    @Override
    public void run(TestRun run) {
        document(json -> {
            FindingWriter.write(List.of(), json);
            json.writeStringField("release", run.suite().policies().policies().release());
            json.writeNumberField("cases", run.cases());
            json.writeNumberField("failed", run.failed());
            duration(run.took(), json);
            json.writeArrayFieldStart("files");
            for (FileRun file : run.files()) {
                json.writeStartObject();
                json.writeStringField("file", file.file());
                duration(file.took(), json);
                json.writeArrayFieldStart("cases");
                for (CaseRun one : file.cases()) {
                    write(one, run, json);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            if (run.coverage() != null) {
                json.writeFieldName("coverage");
                CoverageWriter.write(run.coverage(), json);
            }
            if (run.mutants() != null) {
                json.writeFieldName("mutation");
                MutationWriter.write(run.mutants(), suggestion -> MutationRun.pasted(suggestion, run.suite()), json);
            }
        });
    }

    private void document(Body body) {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeFieldName("problems");
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println();
    }

    private void write(CaseRun one, TestRun run, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", one.name());
        json.writeStringField("policy", one.result().one().policy());
        place(one.result().one().at(), json);
        json.writeBooleanField("holds", one.holds());
        duration(one.took(), json);
        json.writeArrayFieldStart("steps");
        for (StepResult step : one.result().steps()) {
            write(step, run, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(StepResult result, TestRun run, JsonGenerator json) throws IOException {
        json.writeStartObject();
        place(result.step().at(), json);
        json.writeStringField("asOf", result.step().asOf().toString());
        json.writeBooleanField("holds", result.holds());
        json.writeStringField("refusal", result.refusal());
        json.writeArrayFieldStart("failures");
        for (Failure failure : result.failures()) {
            write(
                    failure,
                    Reasons.of(failure, result.seen(), run.suite().policies().policies()),
                    json);
        }
        json.writeEndArray();
        if (verbose || !result.holds()) {
            json.writeFieldName("request");
            SituationWriter.write(result.step().situation(), result.step().asOf(), json);
            json.writeFieldName("plan");
            if (result.seen() == null) {
                json.writeNull();
            } else {
                PlanWriter.write(result.seen().plan(), null, json);
            }
        }
        json.writeEndObject();
    }

    private static void write(Failure failure, List<Reason> reasons, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("asks", Asked.of(failure.expectation()));
        place(failure.expectation().at(), json);
        json.writeStringField("expected", failure.expected());
        json.writeStringField("actual", failure.actual());
        json.writeArrayFieldStart("whyNot");
        for (Reason reason : reasons) {
            json.writeStartObject();
            json.writeStringField("rule", reason.rule());
            json.writeStringField("told", reason.told());
            if (reason.at() != null) {
                place(reason.at(), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void place(Position at, JsonGenerator json) throws IOException {
        json.writeStringField("file", at.file());
        json.writeNumberField("line", at.line());
        json.writeNumberField("column", at.column());
    }

    private static void duration(Duration took, JsonGenerator json) throws IOException {
        json.writeNumberField("durationMs", Took.millis(took));
    }
}
