package amends.wire;

import amends.money.Money;
import amends.reports.OutcomeReport;
import amends.reports.PromiseBook;
import amends.reports.PromiseReport;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Writes reports as JSON. */
public final class ReportWriter {

    private ReportWriter() {}

    /** How promises were kept, beside what was spent. */
    public static byte[] bytes(PromiseReport report) {
        return LedgerWriter.Bytes.of(json -> {
            json.writeStartObject();
            range(report.range(), json);
            json.writeArrayFieldStart("rows");
            for (PromiseReport.Row row : report.rows()) {
                json.writeStartObject();
                json.writeStringField("kind", row.kind());
                json.writeStringField("week", row.week());
                figures(row, json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectFieldStart("total");
            figures(report.total(), json);
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void figures(PromiseReport.Row row, JsonGenerator json) throws IOException {
        json.writeNumberField("promised", row.promised());
        json.writeNumberField("kept", row.kept());
        json.writeNumberField("keptInsideTarget", row.keptInsideTarget());
        json.writeNumberField("broken", row.broken());
        json.writeNumberField("running", row.running());
        moneys("goodwill", row.goodwill(), json);
        moneys("entitlements", row.entitlements(), json);
    }

    /** What customers value. */
    public static byte[] bytes(OutcomeReport report) {
        return LedgerWriter.Bytes.of(json -> {
            json.writeStartObject();
            range(report.range(), json);
            json.writeArrayFieldStart("rows");
            for (OutcomeReport.Row row : report.rows()) {
                outcome(row, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void outcome(OutcomeReport.Row row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", row.kind());
        if (row.tier() != null) {
            json.writeStringField("tier", row.tier());
        }
        json.writeNumberField("asked", row.asked());
        json.writeNumberField("answered", row.answered());
        ratings(row.ratings(), json);
        json.writeArrayFieldStart("preferred");
        for (OutcomeReport.Preferred preferred : row.preferred()) {
            json.writeStartObject();
            json.writeStringField("remedy", preferred.remedy());
            json.writeNumberField("times", preferred.times());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("byGiven");
        for (OutcomeReport.Given given : row.byGiven()) {
            json.writeStartObject();
            json.writeArrayFieldStart("given");
            for (String name : given.names()) {
                json.writeString(name);
            }
            json.writeEndArray();
            json.writeNumberField("answered", given.answered());
            ratings(given.ratings(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void ratings(OutcomeReport.Ratings ratings, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("ratings");
        json.writeNumberField("count", ratings.count());
        if (ratings.mean() != null) {
            json.writeNumberField("mean", ratings.mean());
        }
        json.writeEndObject();
    }

    private static void range(PromiseBook.Range range, JsonGenerator json) throws IOException {
        json.writeStringField("from", range.from().toString());
        json.writeStringField("to", range.to().toString());
        if (range.kind() != null) {
            json.writeStringField("kind", range.kind());
        }
    }

    private static void moneys(String field, List<Money> moneys, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (Money money : moneys) {
            json.writeStartObject();
            json.writeStringField("amount", money.amount().toPlainString());
            json.writeStringField("currency", money.currency().getCurrencyCode());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
