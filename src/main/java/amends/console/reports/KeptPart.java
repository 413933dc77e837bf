package amends.console.reports;

import amends.console.reports.Chart.Series;
import amends.console.reports.Chart.Show;
import amends.console.reports.Report.Part;
import amends.console.reports.Report.Table;
import amends.money.Money;
import amends.reports.KeptReport;
import amends.reports.PromiseReport.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Kept promises beside spend. */
final class KeptPart {

    /** A share of fewer promises than this says little. */
    static final int FEW = 10;

    private static final double ALL = 100;

    private final KeptReport report;
    private final List<LocalDate> mondays;

    private KeptPart(KeptReport report) {
        this.report = report;
        this.mondays = report.weeks().mondays();
    }

    static Report of(KeptReport report) {
        return new KeptPart(report).report();
    }

    private Report report() {
        Row total = report.total();
        boolean empty = total.promised() == 0 && currencies(total).isEmpty();
        Part part = empty
                ? Part.told(null, "No promise was due in these weeks, and nothing was spent.")
                : new Part(null, told(), charts(), List.of(table()));
        return new Report(
                "promises",
                "Kept promises beside spend",
                "A promise counts in the week in which it is due, money in the week in which it was given.",
                List.of(part),
                KeptCsv.rows(report));
    }

    private List<String> told() {
        Row total = report.total();
        List<String> told = new ArrayList<>();
        Map<String, Money> spent = all(total);
        String money = spent.isEmpty() ? "spent nothing" : "spent " + Told.moneys(List.copyOf(spent.values()));
        told.add(
                total.settled() == 0
                        ? (total.promised() == 0 ? "No promise was due" : "No promise has come to its end yet") + "; "
                                + money + "."
                        : "Kept " + Told.share(total.kept(), total.settled()) + " of "
                                + Told.count(total.settled(), "promise", "promises") + ", " + money
                                + each(spent, total.kept()) + ".");
        if (!total.entitlements().isEmpty()) {
            told.add("Of what was spent, " + Told.moneys(total.entitlements()) + " was owed.");
        }
        if (total.running() > 0) {
            told.add(Told.count(total.running(), "promise is", "promises are") + " still running and not counted.");
        }
        if (report.choice().sort() != null) {
            told.add("Money is not given for one sort of promise: it is all that was spent.");
        }
        return told;
    }

    private static String each(Map<String, Money> spent, long kept) {
        if (spent.size() != 1 || kept == 0) {
            return "";
        }
        Money sum = spent.values().iterator().next();
        BigDecimal each = sum.amount().divide(BigDecimal.valueOf(kept), 6, RoundingMode.HALF_UP);
        return ": " + Told.money(new Money(each, sum.currency())) + " for each kept one";
    }

    /** Goodwill and what was owed, by currency. */
    private static Map<String, Money> all(Row row) {
        Map<String, Money> sums = new TreeMap<>();
        row.goodwill().forEach(money -> sums.merge(money.currency().getCurrencyCode(), money, Money::plus));
        row.entitlements().forEach(money -> sums.merge(money.currency().getCurrencyCode(), money, Money::plus));
        return sums;
    }

    private static List<String> currencies(Row row) {
        return List.copyOf(all(row).keySet());
    }

    /** One for each currency: sums of several cannot stand beside each other. */
    private List<Chart> charts() {
        List<String> currencies = currencies(report.total());
        if (currencies.isEmpty()) {
            return List.of(chart("Promises kept by week", null, List.of(share())));
        }
        return currencies.stream()
                .map(currency -> chart(
                        "Promises kept and money spent by week, in " + currency,
                        new Chart.Scale(currency, 0, null),
                        Stream.of(
                                        money("Goodwill", Show.BARS, currency, Row::goodwill),
                                        money("Owed", Show.HATCHED, currency, Row::entitlements),
                                        share())
                                .filter(series -> series.values().stream().anyMatch(Objects::nonNull))
                                .toList()))
                .toList();
    }

    private Chart chart(String label, Chart.Scale money, List<Series> series) {
        return new Chart(
                label,
                Chart.Form.WEEKS,
                mondays.stream().map(Told::seconds).toList(),
                money,
                new Chart.Scale("% kept", 0, ALL),
                series);
    }

    private Series share() {
        return Series.right(
                "Promises kept",
                Show.LINE,
                report.rows().stream()
                        .map(row -> row.settled() == 0 ? null : ALL * row.kept() / row.settled())
                        .toList(),
                report.rows().stream().map(KeptPart::share).toList());
    }

    private Series money(String name, Show show, String currency, Function<Row, List<Money>> sums) {
        List<Double> values = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (Row week : report.rows()) {
            Money sum = sums.apply(week).stream()
                    .filter(money -> money.currency().getCurrencyCode().equals(currency))
                    .findFirst()
                    .orElse(null);
            values.add(sum == null ? null : sum.amount().doubleValue());
            told.add(sum == null ? "none" : Told.money(sum));
        }
        return Series.left(name, show, values, told);
    }

    private static String share(Row row) {
        return row.settled() == 0
                ? "none due"
                : Told.share(row.kept(), row.settled()) + " (" + Told.number(row.kept()) + " of "
                        + Told.number(row.settled()) + ")" + (row.settled() < FEW ? ", few" : "");
    }

    private Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < mondays.size(); i++) {
            rows.add(line(Told.day(mondays.get(i)), report.rows().get(i)));
        }
        rows.add(line("All weeks", report.total()));
        return Table.of(
                "By week, named by its Monday. Few: a share of fewer than " + FEW + " promises.",
                List.of("Week", "Due", "Kept", "Inside target", "Broken", "Running", "Share kept", "Goodwill", "Owed"),
                rows);
    }

    private static List<String> line(String head, Row row) {
        return List.of(
                head,
                Told.number(row.promised()),
                Told.number(row.kept()),
                Told.number(row.keptInsideTarget()),
                Told.number(row.broken()),
                Told.number(row.running()),
                share(row),
                Told.moneys(row.goodwill()),
                Told.moneys(row.entitlements()));
    }
}
