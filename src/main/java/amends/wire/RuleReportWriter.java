package amends.wire;

import amends.reports.RuleReport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes how often rules fired and were overridden. */
public final class RuleReportWriter {

    private static final List<String> COLUMNS =
            List.of("policy", "rule", "week", "fired", "recommended", "overridden", "evaluations");
    private static final CsvSchema PLAIN = CsvSchema.emptySchema().withLineSeparator("\n");

    private RuleReportWriter() {}

    /** As JSON. */
    public static byte[] json(RuleReport report) {
        return LedgerWriter.Bytes.of(json -> {
            json.writeStartObject();
            json.writeStringField("from", report.weeks().from().toString());
            json.writeStringField("to", report.weeks().to().toString());
            json.writeArrayFieldStart("rows");
            for (RuleReport.Row row : report.rows()) {
                json.writeStartObject();
                json.writeStringField("policy", row.rule().policy());
                json.writeStringField("rule", row.rule().rule());
                json.writeStringField("week", RuleReport.name(row.week()));
                json.writeNumberField("fired", row.fired());
                json.writeNumberField("recommended", row.recommended());
                json.writeNumberField("overridden", row.overridden());
                json.writeNumberField("evaluations", row.evaluations());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** As a table: a header and the rows, in UTF-8. */
    public static byte[] csv(RuleReport report) {
        List<List<String>> table = new ArrayList<>();
        table.add(COLUMNS);
        for (RuleReport.Row row : report.rows()) {
            table.add(List.of(
                    row.rule().policy(),
                    row.rule().rule(),
                    RuleReport.name(row.week()),
                    Long.toString(row.fired()),
                    Long.toString(row.recommended()),
                    Long.toString(row.overridden()),
                    Long.toString(row.evaluations())));
        }
        try {
            return new CsvMapper().writer(PLAIN).writeValueAsString(table).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
