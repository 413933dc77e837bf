package amends.site.backtest;

import amends.backtest.BacktestReport.Side;
import amends.backtest.Resampled;
import amends.backtest.Resampled.Interval;
import amends.backtest.Spread;
import amends.backtest.Tally;
import amends.backtest.Tally.By;
import amends.backtest.Tally.Slice;
import amends.site.backtest.Chart.Form;
import amends.site.backtest.Chart.Series;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One way in which the costs of one currency are parted.
 *
 * @param chart the chart, or null where there is too little to draw
 * @param groups its rows, a group for each part
 * @param left how many more parts there are, which are not shown
 */
public record Costs(By by, String currency, Chart chart, List<Group> groups, int left) {

    private static final int DRAWN = 15;
    private static final int LISTED = 100;

    /** A part by its name, with what each set of policies would have spent on it. */
    public record Group(String name, List<Row> rows) {}

    /**
     * What one set of policies would have spent on a part.
     *
     * @param spread null where it would have spent nothing
     * @param interval of the total; null likewise
     */
    public record Row(String side, Spread spread, Interval interval) {

        BigDecimal total() {
            return spread == null ? BigDecimal.ZERO : spread.total();
        }
    }

    /** Its name on the page. */
    public String anchor() {
        return "cost-" + by.name().toLowerCase(Locale.ROOT) + "-" + currency;
    }

    static List<Costs> of(List<Side> sides, List<String> names) {
        TreeMap<By, TreeMap<String, TreeSet<String>>> parts = new TreeMap<>();
        for (Side side : sides) {
            for (Slice slice : side.tally().costs().keySet()) {
                if (slice.by() != By.ALL) {
                    parts.computeIfAbsent(slice.by(), by -> new TreeMap<>())
                            .computeIfAbsent(slice.currency(), currency -> new TreeSet<>())
                            .add(slice.name());
                }
            }
        }
        List<Costs> costs = new ArrayList<>();
        parts.forEach((by, currencies) -> currencies.forEach((currency, slices) -> {
            if (by == By.WEEK) {
                fill(slices);
            }
            costs.add(of(by, currency, slices, sides, names));
        }));
        return costs;
    }

    /** Adds the weeks in which nothing was given. */
    private static void fill(TreeSet<String> weeks) {
        LocalDate last = LocalDate.parse(weeks.last());
        for (LocalDate week = LocalDate.parse(weeks.first()); week.isBefore(last); week = week.plusWeeks(1)) {
            weeks.add(week.toString());
        }
    }

    private static Costs of(By by, String currency, Collection<String> slices, List<Side> sides, List<String> names) {
        List<Group> groups = new ArrayList<>();
        for (String slice : slices) {
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < sides.size(); i++) {
                rows.add(row(names.get(i), sides.get(i).tally(), new Slice(by, slice, currency)));
            }
            groups.add(new Group(slice, rows));
        }
        if (by == By.WEEK) {
            return new Costs(by, currency, weeks(currency, groups), groups, 0);
        }
        groups.sort(Comparator.comparing((Group group) -> group.rows().stream()
                        .map(Row::total)
                        .max(Comparator.naturalOrder())
                        .orElseThrow())
                .reversed());
        List<Group> listed = groups.subList(0, Math.min(LISTED, groups.size()));
        return new Costs(by, currency, bars(by, currency, listed), listed, groups.size() - listed.size());
    }

    private static Row row(String name, Tally tally, Slice slice) {
        Resampled total = tally.totals().get(slice);
        return new Row(name, tally.costs().get(slice), total == null ? null : total.interval());
    }

    private static Chart weeks(String currency, List<Group> groups) {
        List<Long> at = groups.stream()
                .map(group -> LocalDate.parse(group.name())
                        .atStartOfDay(ZoneOffset.UTC)
                        .toEpochSecond())
                .toList();
        return groups.size() < 2
                ? null
                : new Chart(
                        "chart-week-" + currency,
                        "Cost by week in " + currency,
                        Form.COLUMNS,
                        "Week from",
                        currency,
                        at,
                        series(groups));
    }

    private static Chart bars(By by, String currency, List<Group> groups) {
        List<Group> drawn = groups.subList(0, Math.min(DRAWN, groups.size()));
        String what = by.name().toLowerCase(Locale.ROOT);
        return groups.size() < 2
                ? null
                : new Chart(
                        "chart-" + what + "-" + currency,
                        "Cost by " + what + " in " + currency + (drawn.size() < groups.size() ? ", the largest" : ""),
                        Form.BARS,
                        what,
                        currency,
                        drawn.stream().map(group -> Words.name(group.name())).toList(),
                        series(drawn));
    }

    private static List<Series> series(List<Group> groups) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < groups.get(0).rows().size(); i++) {
            int side = i;
            series.add(Series.of(
                    groups.get(0).rows().get(i).side(),
                    groups.stream()
                            .map(group -> group.rows().get(side).total().doubleValue())
                            .toList()));
        }
        return series;
    }
}
