package amends.http.incidents;

import amends.casework.CaseHead;
import amends.casework.Casework.Answer;
import amends.http.NdJson;
import amends.http.Problem;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/** The answers to the lines of a bulk, one a line. */
final class BulkAnswers {

    private static final JsonFactory JSON = new JsonFactory();

    private final OutputStream to;
    private final JsonGenerator json;

    BulkAnswers(OutputStream to) throws IOException {
        this.to = to;
        this.json = JSON.createGenerator(to)
                .setRootValueSeparator(null)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    /** The incident of a line: 201 where it is new, 200 where it was there. */
    void opened(long line, Answer answer) throws IOException {
        CaseHead head = answer.view().head();
        json.writeStartObject();
        json.writeNumberField("line", line);
        json.writeNumberField("status", answer.isNew() ? 201 : 200);
        json.writeStringField("id", head.id());
        json.writeNumberField("version", head.version());
        if (head.nextChangeAt() != null) {
            json.writeStringField("nextChangeAt", head.nextChangeAt().toString());
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** What is wrong with a line. */
    void refused(long line, Problem problem) throws IOException {
        // What the generator holds back comes before.
        json.flush();
        NdJson.refused(line, problem, to);
    }

    void flush() throws IOException {
        json.flush();
        to.flush();
    }
}
