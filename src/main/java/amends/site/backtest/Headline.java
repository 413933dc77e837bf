package amends.site.backtest;

import amends.backtest.BacktestReport;
import amends.backtest.BacktestReport.Side;
import amends.backtest.Kept;
import amends.backtest.Promised;
import amends.backtest.Resampled.Interval;
import amends.backtest.Spread;
import amends.backtest.Tally;
import amends.backtest.Tally.By;
import amends.backtest.Tally.Slice;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The figures that say most, each for every set of policies.
 *
 * @param sentences the answer in words, a currency each
 * @param rows the figures
 */
public record Headline(List<String> sentences, List<Row> rows) {

    /**
     * One figure.
     *
     * @param cells one for each set of policies
     * @param change how the first differs from the second, or null where there is one set
     */
    public record Row(String name, List<Cell> cells, Cell change) {}

    /**
     * A figure as it stands in the table.
     *
     * @param more what is told below it, or null
     */
    public record Cell(String text, String more) {}

    /** Whether anything has a cost. */
    public boolean hasCosts() {
        return rows.stream().anyMatch(row -> row.name().startsWith(COST));
    }

    private static final String COST = "Cost in ";

    static Headline of(BacktestReport report, SideNames named) {
        List<String> names = named.said();
        List<Side> sides = report.sides();
        List<String> sentences = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        rows.add(row("Incidents that would have got something", sides, side -> {
            Tally tally = side.tally();
            return new Cell(Words.number(tally.helped()), Words.share(tally.helped(), tally.followed()));
        }));
        TreeSet<String> currencies = new TreeSet<>();
        sides.forEach(side -> side.tally().totals().keySet().forEach(slice -> currencies.add(slice.currency())));
        for (String currency : currencies) {
            List<Cell> cells =
                    sides.stream().map(side -> cost(side.tally(), currency)).toList();
            Cell change = sides.size() < 2
                    ? null
                    : change(sides.get(0).tally(), sides.get(1).tally(), currency);
            rows.add(new Row(COST + currency, cells, change));
            rows.add(row(
                    "Cost of each incident in " + currency,
                    sides,
                    side -> new Cell(each(side.tally(), currency), null)));
            sentences.add(sentence(names, cells, change, currency));
        }
        if (report.incidents() == 0) {
            sentences.add("There was no incident to follow.");
        } else {
            if (currencies.isEmpty()) {
                sentences.add(String.join(" and ", names) + " would have cost nothing that the catalogue knows.");
            }
            sentences.add(helped(report, names));
        }
        TreeSet<Promised> promises = new TreeSet<>();
        sides.forEach(side -> promises.addAll(side.tally().promises().keySet()));
        for (Promised promised : promises) {
            rows.add(row("Promises kept: " + Promises.name(promised), sides, side -> kept(side.tally(), promised)));
        }
        rows.add(row(
                "Incidents that no rule had anything to say of",
                sides,
                side -> new Cell(
                        Words.number(side.tally().unmatched().number()),
                        Words.share(
                                side.tally().unmatched().number(), side.tally().followed()))));
        return new Headline(sentences, rows);
    }

    private static Row row(String name, List<Side> sides, Function<Side, Cell> cell) {
        return new Row(name, sides.stream().map(cell).toList(), null);
    }

    private static BigDecimal total(Tally tally, String currency) {
        Spread all = tally.costs().get(new Slice(By.ALL, "", currency));
        return all == null ? BigDecimal.ZERO : all.total();
    }

    private static Cell cost(Tally tally, String currency) {
        return new Cell(
                Words.sum(total(tally, currency), currency),
                Words.interval(tally.total(currency).interval(), currency));
    }

    private static Cell change(Tally one, Tally other, String currency) {
        BigDecimal before = total(other, currency);
        BigDecimal difference = total(one, currency).subtract(before);
        Interval interval = one.total(currency).intervalOver(other.total(currency));
        String share = before.signum() == 0
                ? ""
                : String.format(Locale.ROOT, " (%+,.1f %%)", 100 * difference.doubleValue() / before.doubleValue());
        return new Cell(
                Words.signed(difference, currency) + share.replace('-', '−'), Words.interval(interval, currency));
    }

    private static String each(Tally tally, String currency) {
        return tally.followed() == 0
                ? "–"
                : Words.sum(
                        total(tally, currency).divide(BigDecimal.valueOf(tally.followed()), MathContext.DECIMAL64),
                        currency);
    }

    /** What would have been given, and to how many. */
    private static String helped(BacktestReport report, List<String> names) {
        Tally first = report.sides().get(0).tally();
        String sentence = "Something would have been given in " + Words.number(first.helped()) + " of "
                + Words.count(first.followed(), "incident");
        return report.sides().size() < 2
                ? sentence + "."
                : sentence + " with " + names.get(0) + ", and in "
                        + Words.number(report.sides().get(1).tally().helped()) + " with " + names.get(1) + ".";
    }

    private static String sentence(List<String> names, List<Cell> cells, Cell change, String currency) {
        String cost = names.get(0) + " would have cost " + cells.get(0).text() + " " + currency;
        return change == null
                ? cost + "."
                : cost + ", " + names.get(1) + " " + cells.get(1).text() + " " + currency + ": a difference of "
                        + change.text().replace(" (", " " + currency + " (")
                        + (change.text().contains("(") ? "." : " " + currency + ".");
    }

    private static Cell kept(Tally tally, Promised promised) {
        Kept kept = tally.promises().get(promised);
        if (kept == null) {
            return new Cell("–", "none made");
        }
        long decided = kept.met() + kept.breached();
        return new Cell(
                Words.share(kept.met(), decided),
                Words.number(kept.met()) + " of " + Words.number(decided)
                        + (kept.open() == 0 ? "" : ", " + Words.number(kept.open()) + " open"));
    }
}
