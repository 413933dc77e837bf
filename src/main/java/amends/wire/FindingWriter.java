package amends.wire;

import amends.check.Finding;
import amends.check.Witness;
import amends.policy.PolicyProblem;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes findings as JSON, always with the same fields in the same order. */
public final class FindingWriter {

    private FindingWriter() {}

    /**
     * Writes findings as one array.
     *
     * @param findings in their order
     * @param json where to; stays open
     * @throws IOException from the generator
     */
    public static void write(List<Finding> findings, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Finding finding : findings) {
            write(finding, json);
        }
        json.writeEndArray();
    }

    private static void write(Finding finding, JsonGenerator json) throws IOException {
        PolicyProblem problem = finding.problem();
        json.writeStartObject();
        json.writeStringField("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("code", problem.code());
        json.writeStringField("file", problem.at().file());
        json.writeNumberField("line", problem.at().line());
        json.writeNumberField("column", problem.at().column());
        json.writeStringField("message", problem.message());
        json.writeStringField("expected", problem.expected());
        json.writeStringField("found", problem.found());
        json.writeStringField("nearest", problem.nearest());
        witnesses(finding.witnesses(), json);
        json.writeEndObject();
    }

    /**
     * Writes the field {@code witnesses}: what each shows, and the request that shows it.
     *
     * @param witnesses in their order
     * @param json where to, inside an object
     * @throws IOException from the generator
     */
    public static void witnesses(List<Witness> witnesses, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("witnesses");
        for (Witness witness : witnesses) {
            json.writeStartObject();
            json.writeStringField("shows", witness.shows());
            json.writeFieldName("request");
            SituationWriter.write(witness.situation(), witness.asOf(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
