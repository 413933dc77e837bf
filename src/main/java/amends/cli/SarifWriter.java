package amends.cli;

import amends.check.CheckReport;
import amends.check.Finding;
import amends.policy.PolicyProblem;
import amends.wire.FindingWriter;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

/** Writes a report in SARIF 2.1.0, in which code hosts take up remarks on changes. */
final class SarifWriter {

    static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    private static final String BASE = "RULES";

    private final RulesRoot root;
    private final String docsUrl;
    private final JsonGenerator json;

    /**
     * @param root where the rules folder is
     * @param docsUrl where the pages of docs/checks are, with a slash at its end, or null where that is not known
     * @param json where to; stays open
     */
    SarifWriter(RulesRoot root, String docsUrl, JsonGenerator json) {
        this.root = root;
        this.docsUrl = docsUrl;
        this.json = json;
    }

    void write(CheckReport report, String version) throws IOException {
        List<String> codes = List.copyOf(new TreeSet<>(report.findings().stream()
                .map(finding -> finding.problem().code())
                .toList()));
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        tool(codes, version);
        json.writeStringField("columnKind", "utf16CodeUnits");
        if (root.uri() != null) {
            json.writeObjectFieldStart("originalUriBaseIds");
            json.writeObjectFieldStart(BASE);
            json.writeStringField("uri", root.uri());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeArrayFieldStart("results");
        for (Finding finding : report.findings()) {
            result(finding, codes.indexOf(finding.problem().code()));
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tool(List<String> codes, String version) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "amends");
        if (version != null) {
            json.writeStringField("version", version);
        }
        json.writeArrayFieldStart("rules");
        for (String code : codes) {
            json.writeStartObject();
            json.writeStringField("id", code);
            text("shortDescription", CheckPages.summary(code));
            String page = CheckPages.of(code);
            if (page != null) {
                json.writeObjectFieldStart("help");
                json.writeStringField("text", page);
                json.writeStringField("markdown", page);
                json.writeEndObject();
            }
            if (docsUrl != null) {
                json.writeStringField("helpUri", docsUrl + code + ".md");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(Finding finding, int ruleIndex) throws IOException {
        PolicyProblem problem = finding.problem();
        json.writeStartObject();
        json.writeStringField("ruleId", problem.code());
        json.writeNumberField("ruleIndex", ruleIndex);
        json.writeStringField("level", problem.isError() ? "error" : "warning");
        text("message", remark(problem));
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", root.uriOf(problem.at().file()));
        if (root.uri() != null) {
            json.writeStringField("uriBaseId", BASE);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", problem.at().line());
        json.writeNumberField("startColumn", problem.at().column());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        if (!finding.witnesses().isEmpty()) {
            json.writeObjectFieldStart("properties");
            FindingWriter.witnesses(finding.witnesses(), json);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** What stands beside the line: the name that was meant, or else what is expected, which may be a long list. */
    private static String remark(PolicyProblem problem) {
        return problem.nearest() == null
                ? problem.told()
                : problem.message() + "; did you mean \"" + problem.nearest() + "\"?";
    }

    private void text(String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
