package amends.console.reports;

import amends.console.reports.Chart.Show;
import amends.console.reports.Report.Part;
import amends.console.reports.Report.Table;
import amends.listening.Interval;
import amends.policy.Catalogue;
import amends.reports.RatingsReport;
import amends.reports.RatingsReport.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How remedies were rated. */
final class RemediesPart {

    private static final double BEST = 5;

    private final RatingsReport report;
    private final Catalogue catalogue;

    private RemediesPart(RatingsReport report, Catalogue catalogue) {
        this.report = report;
        this.catalogue = catalogue;
    }

    static Report of(RatingsReport report, Catalogue catalogue) {
        return new RemediesPart(report, catalogue).report();
    }

    private Report report() {
        return new Report(
                "remedies",
                "Remedies by outcome",
                "Ratings from 1 to 5 of customers who said afterwards how it was, by what they had got."
                        + " A row is what one customer was given together, so a remedy alone and the same one with another"
                        + " are two rows; single remedies stand first."
                        + " It tells what followed, not what it was caused by.",
                List.of(
                        report.rows().isEmpty()
                                ? Part.told(null, "No customer said anything in these weeks.")
                                : new Part(null, told(), charts(), List.of(table()))),
                csv());
    }

    private List<String> told() {
        Row total = report.total();
        if (total.count() == 0) {
            return List.of(
                    Told.count(total.answered(), "customer", "customers") + " said something, and nobody rated it.");
        }
        List<String> told = new ArrayList<>();
        told.add(Told.count(total.count(), "rating", "ratings") + ", " + Told.decimal(total.mean(), 2)
                + " of 5 on average"
                + report.rows().stream()
                        .filter(row -> row.given().isEmpty() && row.count() > 0)
                        .findFirst()
                        .map(row -> "; " + Told.decimal(row.mean(), 2) + " where nothing was given")
                        .orElse("")
                + ".");
        if (total.isFew()) {
            told.add("These are few: fewer than " + RatingsReport.FEW + " say little.");
        }
        return told;
    }

    private List<Chart> charts() {
        List<Row> rated = report.rows().stream().filter(row -> row.count() > 0).toList();
        if (rated.isEmpty()) {
            return List.of();
        }
        return List.of(new Chart(
                "Mean rating by what was given, with its 95 % interval",
                Chart.Form.ROWS,
                rated.stream().map(row -> name(row) + " (" + row.count() + ")").toList(),
                new Chart.Scale("rating", 1, BEST),
                null,
                List.of(new Chart.Series(
                        "Mean rating",
                        Show.DOTS,
                        false,
                        rated.stream().map(Row::mean).toList(),
                        rated.stream().map(RemediesPart::rating).toList(),
                        rated.stream().map(row -> interval(row).from()).toList(),
                        rated.stream().map(row -> interval(row).to()).toList()))));
    }

    private static Interval interval(Row row) {
        return row.interval() == null ? new Interval(row.mean(), row.mean()) : row.interval();
    }

    private static String rating(Row row) {
        return Told.decimal(row.mean(), 2) + " by " + Told.number(row.count()) + (row.isFew() ? ", few" : "");
    }

    private String name(Row row) {
        return row.given().isEmpty()
                ? "Nothing"
                : Told.list(row.given().stream().map(this::label).toList());
    }

    private String label(String remedy) {
        Catalogue.Remedy known = catalogue.remedies().get(remedy);
        Catalogue.Scheme owed = catalogue.entitlements().get(remedy);
        Map<String, String> label = known != null ? known.label() : owed != null ? owed.label() : Map.of();
        return label.getOrDefault("en", remedy);
    }

    private Table table() {
        List<List<String>> rows = new ArrayList<>();
        report.rows().forEach(row -> rows.add(line(name(row), row)));
        rows.add(line("All", report.total()));
        return Table.of(
                "By what was given. Few: fewer than " + RatingsReport.FEW + " ratings.",
                List.of("Given", "Answers", "Ratings", "Mean", "95 % interval"),
                rows);
    }

    private static List<String> line(String name, Row row) {
        return List.of(
                name,
                Told.number(row.answered()),
                Told.number(row.count()) + (row.isFew() ? ", few" : ""),
                row.count() == 0 ? "–" : Told.decimal(row.mean(), 2),
                row.interval() == null
                        ? "–"
                        : Told.decimal(row.interval().from(), 2) + " to "
                                + Told.decimal(row.interval().to(), 2));
    }

    private List<List<String>> csv() {
        List<List<String>> rows =
                new ArrayList<>(List.of(List.of("given", "answered", "ratings", "mean", "from95", "to95")));
        report.rows()
                .forEach(row -> rows.add(List.of(
                        String.join(" + ", row.given()),
                        Long.toString(row.answered()),
                        Long.toString(row.count()),
                        row.count() == 0 ? "" : Told.decimal(row.mean(), 4),
                        row.interval() == null
                                ? ""
                                : Told.decimal(row.interval().from(), 4),
                        row.interval() == null
                                ? ""
                                : Told.decimal(row.interval().to(), 4))));
        return rows;
    }
}
