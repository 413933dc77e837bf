package amends.console.reports;

import amends.reports.KeptReport;
import amends.reports.PromiseReport.Row;
import amends.wire.ReportCsv;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Kept promises beside spend as rows of a file. A week that spent in several currencies has a row for each; how many promises
 * there were stands in the first of them, so that sums of columns are right.
 */
final class KeptCsv {

    private static final List<String> COLUMNS = List.of(
            "week",
            "monday",
            "promised",
            "kept",
            "keptInsideTarget",
            "broken",
            "running",
            "currency",
            "goodwill",
            "entitlements");

    private KeptCsv() {}

    static List<List<String>> rows(KeptReport report) {
        List<LocalDate> mondays = report.weeks().mondays();
        List<List<String>> rows = new ArrayList<>(List.of(COLUMNS));
        for (int i = 0; i < mondays.size(); i++) {
            Row row = report.rows().get(i);
            rows.addAll(ReportCsv.rows(row, row.week(), mondays.get(i).toString()));
        }
        return rows;
    }
}
