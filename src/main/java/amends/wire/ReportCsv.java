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
import java.util.regex.Pattern;

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
    private static final Pattern FORMULA = Pattern.compile("[=+@\\-\\s]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final CsvSchema PLAIN = CsvSchema.emptySchema().withLineSeparator("\n");

    private ReportCsv() {}

    /** A header and the rows, in UTF-8. */
    public static byte[] bytes(PromiseReport report) {
        List<List<String>> table = new ArrayList<>();
        table.add(COLUMNS);
        for (PromiseReport.Row row : report.rows()) {
            table.addAll(rows(row, row.kind(), row.week()));
        }
        return bytes(table);
    }

    /**
     * The rows of any report, a header first, in UTF-8. A text that a spreadsheet program would reckon as a formula is put
     * after an apostrophe: rules are named by whoever writes them.
     */
    public static byte[] bytes(List<List<String>> table) {
        List<List<String>> safe = table.stream()
                .map(row -> row.stream().map(ReportCsv::safe).toList())
                .toList();
        try {
            return new CsvMapper().writer(PLAIN).writeValueAsString(safe).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String safe(String cell) {
        return FORMULA.matcher(cell).lookingAt() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    /**
     * What was counted of promises and spent, a row for each currency: counts stand in the first.
     *
     * @param lead what stands before, such as the week
     */
    public static List<List<String>> rows(PromiseReport.Row row, String... lead) {
        List<List<String>> table = new ArrayList<>();
        Set<String> currencies = new TreeSet<>();
        row.goodwill().forEach(money -> currencies.add(money.currency().getCurrencyCode()));
        row.entitlements().forEach(money -> currencies.add(money.currency().getCurrencyCode()));
        if (currencies.isEmpty()) {
            currencies.add("");
        }
        boolean first = true;
        for (String currency : currencies) {
            List<String> cells = new ArrayList<>(List.of(lead));
            cells.addAll(List.of(
                    first ? Long.toString(row.promised()) : "",
                    first ? Long.toString(row.kept()) : "",
                    first ? Long.toString(row.keptInsideTarget()) : "",
                    first ? Long.toString(row.broken()) : "",
                    first ? Long.toString(row.running()) : "",
                    currency,
                    in(currency, row.goodwill()),
                    in(currency, row.entitlements())));
            table.add(cells);
            first = false;
        }
        return table;
    }

    private static String in(String currency, List<Money> moneys) {
        return moneys.stream()
                .filter(money -> money.currency().getCurrencyCode().equals(currency))
                .map(money -> money.amount().toPlainString())
                .findFirst()
                .orElse("");
    }
}
