package amends.wire;

import amends.policy.PolicyProblem;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Writes which release serves and what is refused, as JSON. */
public final class StandingWriter {

    /** So many problems and cases are written at most; it is said how many there are. */
    private static final int MOST = 100;

    private StandingWriter() {}

    /**
     * Which release serves.
     *
     * @param release its hash
     * @param servesSince when it came to serve
     * @param source where what serves comes from
     * @param cases what came of its cases
     * @param refused what was refused since, or null
     */
    public record Standing(String release, Instant servesSince, String source, Cases cases, Refused refused) {}

    /** How many cases were run, and those that failed, in a line each. */
    public record Cases(int run, List<String> failures) {}

    /**
     * A state of the rules that does not serve.
     *
     * @param release its hash, or null where it could not be read
     * @param at when it was refused
     * @param reason in a sentence
     * @param problems what is wrong with it
     */
    public record Refused(String release, Instant at, String reason, List<PolicyProblem> problems) {}

    /** All of it. */
    public static byte[] bytes(Standing standing) {
        return LedgerWriter.Bytes.of(json -> {
            json.writeStartObject();
            fields(standing, json);
            json.writeEndObject();
        });
    }

    /**
     * The fields of it.
     *
     * @param json where to, inside an object
     * @throws IOException from the generator
     */
    public static void fields(Standing standing, JsonGenerator json) throws IOException {
        json.writeStringField("release", standing.release());
        json.writeStringField("servesSince", standing.servesSince().toString());
        json.writeStringField("source", standing.source());
        json.writeObjectFieldStart("cases");
        json.writeNumberField("run", standing.cases().run());
        json.writeNumberField("failed", standing.cases().failures().size());
        json.writeArrayFieldStart("failures");
        for (String failure : standing.cases().failures().stream().limit(MOST).toList()) {
            json.writeString(failure);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeFieldName("refused");
        refused(standing.refused(), json);
    }

    /**
     * What does not serve, as an object, or null where it is null.
     *
     * @throws IOException from the generator
     */
    public static void refused(Refused refused, JsonGenerator json) throws IOException {
        if (refused == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("release", refused.release());
        json.writeStringField("at", refused.at().toString());
        json.writeStringField("reason", refused.reason());
        json.writeNumberField("count", refused.problems().size());
        json.writeArrayFieldStart("problems");
        for (PolicyProblem problem : refused.problems().stream().limit(MOST).toList()) {
            json.writeStartObject();
            json.writeStringField("code", problem.code());
            json.writeStringField("file", problem.at().file());
            json.writeNumberField("line", problem.at().line());
            json.writeNumberField("column", problem.at().column());
            json.writeStringField("message", problem.message());
            json.writeStringField("expected", problem.expected());
            json.writeStringField("found", problem.found());
            json.writeStringField("nearest", problem.nearest());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
