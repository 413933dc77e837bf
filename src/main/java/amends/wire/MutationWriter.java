package amends.wire;

import amends.policy.Position;
import amends.testing.mutation.Mutant;
import amends.testing.mutation.MutantResult;
import amends.testing.mutation.MutationReport;
import amends.testing.mutation.Suggestion;
import amends.testing.mutation.Tally;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

/** Writes what became of mutants as one JSON object, always with the same fields in the same order. */
public final class MutationWriter {

    private final JsonGenerator json;
    private final Function<Suggestion, String> pasted;

    private MutationWriter(JsonGenerator json, Function<Suggestion, String> pasted) {
        this.json = json;
        this.pasted = pasted;
    }

    /**
     * Writes a report.
     *
     * @param pasted a suggested case as it is pasted into its file
     * @param json where to; stays open
     * @throws IOException from the generator
     */
    public static void write(MutationReport report, Function<Suggestion, String> pasted, JsonGenerator json)
            throws IOException {
        new MutationWriter(json, pasted).write(report);
    }

    private void write(MutationReport report) throws IOException {
        json.writeStartObject();
        tally(report.tally());
        json.writeArrayFieldStart("files");
        for (Map.Entry<String, Tally> file : report.byFile().entrySet()) {
            json.writeStartObject();
            json.writeStringField("file", file.getKey());
            tally(file.getValue());
            json.writeArrayFieldStart("rules");
            for (Map.Entry<String, Tally> rule : report.byRule(file.getKey()).entrySet()) {
                json.writeStartObject();
                json.writeStringField("rule", rule.getKey());
                tally(rule.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("mutants");
        for (MutantResult result : report.results()) {
            write(result);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tally(Tally tally) throws IOException {
        json.writeNumberField("score", tally.score());
        json.writeNumberField("killed", tally.killed());
        json.writeNumberField("survived", tally.survived());
        json.writeNumberField("undecided", tally.undecided());
        json.writeNumberField("equivalent", tally.equivalent());
    }

    private void write(MutantResult result) throws IOException {
        Mutant mutant = result.mutant();
        Position at = mutant.at();
        json.writeStartObject();
        json.writeStringField("file", at.file());
        json.writeNumberField("line", at.line());
        json.writeNumberField("column", at.column());
        json.writeStringField("rule", mutant.rule().name());
        json.writeStringField("operator", mutant.operator().wireName());
        json.writeStringField("change", mutant.what());
        json.writeStringField("fate", result.fate().wireName());
        json.writeFieldName("killer");
        if (result.killer() == null) {
            json.writeNull();
        } else {
            json.writeStartObject();
            json.writeStringField("file", result.killer().file());
            json.writeStringField("name", result.killer().name());
            json.writeEndObject();
        }
        json.writeStringField("why", result.why());
        json.writeFieldName("suggestion");
        if (result.suggestion() == null) {
            json.writeNull();
        } else {
            json.writeStartObject();
            json.writeStringField("file", result.suggestion().one().file());
            json.writeStringField("yaml", pasted.apply(result.suggestion()));
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
