package amends.console.editor;

import amends.check.CheckReport;
import amends.check.Finding;
import amends.wire.FindingWriter;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** What is wrong with a text: all that concerns its file, and whatever it makes wrong in others. */
final class CheckAnswer {

    private static final int MOST = 200;

    private CheckAnswer() {}

    static void write(Edited edited, CheckReport report, JsonGenerator json) throws IOException {
        List<Finding> concerned = report.findings().stream()
                .filter(finding -> finding.problem().isError()
                        || finding.problem().at().file().equals(edited.path()))
                .limit(MOST)
                .toList();
        json.writeStartObject();
        json.writeNumberField("errors", report.errors());
        json.writeFieldName("findings");
        FindingWriter.write(concerned, json);
        json.writeEndObject();
    }
}
