package amends.wire;

import amends.money.Money;
import amends.reports.PromiseReport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes the report on promises as CSV. A kind and week that spent in several currencies has a row for each; how many
 * promises there were stands in the first of them, so that sums of columns are right.
 */
public final class ReportCsv {

    private static final List<String> COLUMNS = List.of(
            "kind",
            "week",
            "promised",
            "kept",
            "keptInsideTarget",
            "broken",
            "running",
            "currency",
            "goodwill",
            "entitlements");
    private static final CsvSchema PLAIN = CsvSchema.emptySchema().withLineSeparator("\n");

    private ReportCsv() {}

    /** A header and the rows, in UTF-8. */
    public static byte[] bytes(PromiseReport report) {
        List<List<String>> table = new ArrayList<>();
        table.add(COLUMNS);
        for (PromiseReport.Row row : report.rows()) {
            rows(row, table);
        }
        try {
            return new CsvMapper().writer(PLAIN).writeValueAsString(table).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void rows(PromiseReport.Row row, List<List<String>> table) {
        Set<String> currencies = new TreeSet<>();
        row.goodwill().forEach(money -> currencies.add(money.currency().getCurrencyCode()));
        row.entitlements().forEach(money -> currencies.add(money.currency().getCurrencyCode()));
        if (currencies.isEmpty()) {
            currencies.add("");
        }
        boolean first = true;
        for (String currency : currencies) {
            table.add(List.of(
                    row.kind(),
                    row.week(),
                    first ? Long.toString(row.promised()) : "",
                    first ? Long.toString(row.kept()) : "",
                    first ? Long.toString(row.keptInsideTarget()) : "",
                    first ? Long.toString(row.broken()) : "",
                    first ? Long.toString(row.running()) : "",
                    currency,
                    in(currency, row.goodwill()),
                    in(currency, row.entitlements())));
            first = false;
        }
    }

    private static String in(String currency, List<Money> moneys) {
        return moneys.stream()
                .filter(money -> money.currency().getCurrencyCode().equals(currency))
                .map(money -> money.amount().toPlainString())
                .findFirst()
                .orElse("");
    }
}
