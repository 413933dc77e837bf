package amends.site.backtest;

import amends.backtest.BacktestReport;
import amends.backtest.Comparison;
import amends.backtest.Lateness;
import amends.backtest.Spread;
import amends.backtest.Treatment;
import amends.site.backtest.Chart.Form;
import amends.site.backtest.Chart.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How two sets of policies treat the same customers, side by side.
 *
 * @param rows what both give, cost and say
 * @param late the same incidents by how late they were
 * @param chart the share that gets something by how late they were, or null where all were alike
 * @param given how often each gives what, as remedies of one name may be quite different things
 */
public record Compared(Comparison comparison, List<Row> rows, List<Late> late, Chart chart, List<Row> given) {

    /** A figure of both. */
    public record Row(String name, List<String> cells) {}

    /** Incidents that were as late as each other. */
    public record Late(String name, long incidents, List<Treatment> sides) {}

    /** Null where there is nothing to compare. */
    static Compared of(BacktestReport report, List<String> names) {
        Comparison comparison = report.comparison();
        if (comparison == null || comparison.sides().get(0).incidents() == 0) {
            return null;
        }
        List<Late> late = comparison.byLateness().entrySet().stream()
                .map(band ->
                        new Late(name(band.getKey()), band.getValue().get(0).incidents(), band.getValue()))
                .toList();
        return new Compared(comparison, rows(comparison), late, chart(late, names), given(report));
    }

    private static List<Row> rows(Comparison comparison) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("Incidents followed by both", comparison, one -> Words.number(one.incidents())));
        rows.add(row("Would have got something", comparison, Compared::helped));
        rows.add(row("Cost to us", comparison, one -> sums(one.costs())));
        rows.add(row("Worth to customers", comparison, one -> sums(one.worth())));
        rows.add(row("Messages for each incident", comparison, Compared::messages));
        rows.add(row("Minutes until the first message, median", comparison, one -> minutes(one.acknowledged(), 50)));
        rows.add(row(
                "Minutes until the first message, 90th percentile",
                comparison,
                one -> minutes(one.acknowledged(), 90)));
        return rows;
    }

    private static Row row(String name, Comparison comparison, Function<Treatment, String> figure) {
        return new Row(name, comparison.sides().stream().map(figure).toList());
    }

    private static String messages(Treatment one) {
        return one.incidents() == 0
                ? "–"
                : String.format(Locale.ROOT, "%,.2f", (double) one.messages() / one.incidents());
    }

    private static String minutes(Spread spread, int percent) {
        BigDecimal minutes = spread.percentile(percent);
        return minutes == null ? "–" : Words.number(minutes.longValue());
    }

    private static Chart chart(List<Late> late, List<String> names) {
        return late.size() < 2
                ? null
                : new Chart(
                        "chart-lateness",
                        "Share of incidents that would have got something, by how late they were, in percent",
                        Form.BARS,
                        "late",
                        "% of the incidents",
                        late.stream().map(Late::name).toList(),
                        IntStream.range(0, names.size())
                                .mapToObj(side -> Series.of(
                                        names.get(side),
                                        late.stream()
                                                .map(one -> 100.0
                                                        * one.sides().get(side).helped()
                                                        / one.incidents())
                                                .toList()))
                                .toList());
    }

    private static List<Row> given(BacktestReport report) {
        List<Map<String, Long>> given =
                report.sides().stream().map(side -> side.tally().given()).toList();
        TreeSet<String> names = new TreeSet<>();
        given.forEach(one -> names.addAll(one.keySet()));
        return names.stream()
                .map(name -> new Row(
                        name,
                        given.stream()
                                .map(one -> Words.number(one.getOrDefault(name, 0L)))
                                .toList()))
                .toList();
    }

    private static String name(Lateness late) {
        return switch (late) {
            case IN_TIME -> "in time";
            case THREE_HOURS -> "up to 3 hours";
            case A_DAY -> "up to a day";
            case LONGER -> "more than a day";
            case UNKNOWN -> "nothing promised";
            default -> "up to " + late.most() + " minutes";
        };
    }

    /** What part of incidents gets something. */
    public static String helped(Treatment one) {
        return Words.share(one.helped(), one.incidents());
    }

    /** Sums of several currencies, which are never added up. */
    public static String sums(Map<String, BigDecimal> sums) {
        return sums.isEmpty()
                ? "–"
                : new TreeMap<>(sums)
                        .entrySet().stream()
                                .map(one -> Words.sum(one.getValue(), one.getKey()) + " " + one.getKey())
                                .collect(Collectors.joining(", "));
    }
}
