package amends.cli;

import static amends.cli.Figures.percent;
import static amends.cli.Figures.sum;
import static amends.cli.Figures.sums;
import static amends.cli.Figures.whole;

import amends.backtest.BacktestReport;
import amends.backtest.BacktestReport.Side;
import amends.backtest.Comparison;
import amends.backtest.Kept;
import amends.backtest.Lateness;
import amends.backtest.Promised;
import amends.backtest.Spread;
import amends.backtest.Treatment;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Tells people how two packs of policies treat the same customers: A in the one column, B in the other. */
final class CompareText {

    private final PrintWriter out;

    CompareText(PrintWriter out) {
        this.out = out;
    }

    void print(BacktestReport report) {
        BacktestText text = new BacktestText(out);
        text.head(report);
        Comparison comparison = report.comparison();
        List<Side> sides = report.sides();
        out.println();
        TextTable packs = new TextTable("ll");
        packs.row(
                "A",
                Snippet.visible(sides.get(0).name()) + ", release "
                        + sides.get(0).policies().release());
        packs.row(
                "B",
                Snippet.visible(sides.get(1).name()) + ", release "
                        + sides.get(1).policies().release());
        packs.lines().forEach(out::println);
        out.println();
        treatment(comparison, sides);
        out.println();
        out.println(whole(comparison.both())
                + (comparison.both() == 1 ? " incident gets" : " incidents get") + " something from both, "
                + whole(comparison.onlyFirst())
                + " from A alone, " + whole(comparison.onlySecond()) + " from B alone, " + whole(comparison.neither())
                + " from neither");
        lateness(comparison);
        remedies(sides);
        text.changes(report);
    }

    private void treatment(Comparison comparison, List<Side> sides) {
        TextTable table = new TextTable("lrr");
        table.row("", "A", "B");
        row(table, "incidents followed by both", comparison, one -> whole(one.incidents()));
        row(table, "would have got something", comparison, one -> percent(one.helped(), one.incidents()));
        row(table, "cost to us", comparison, one -> sums(one.costs()));
        row(table, "worth to customers", comparison, one -> sums(one.worth()));
        row(table, "messages for each incident", comparison, CompareText::messages);
        row(table, "minutes until the first, p50", comparison, one -> minutes(one.acknowledged(), 50));
        row(table, "minutes until the first, p90", comparison, one -> minutes(one.acknowledged(), 90));
        TreeSet<Promised> promises = new TreeSet<>();
        sides.forEach(side -> promises.addAll(side.tally().promises().keySet()));
        for (Promised promised : promises) {
            table.row(
                    "promises kept: " + promised.kind() + ", " + promised.sort().wireName(),
                    kept(sides.get(0).tally().promises().get(promised)),
                    kept(sides.get(1).tally().promises().get(promised)));
        }
        table.lines().forEach(out::println);
    }

    private static void row(TextTable table, String what, Comparison comparison, Function<Treatment, String> figure) {
        table.row(
                what,
                figure.apply(comparison.sides().get(0)),
                figure.apply(comparison.sides().get(1)));
    }

    private static String messages(Treatment one) {
        return one.incidents() == 0 ? "-" : sum(BigDecimal.valueOf((double) one.messages() / one.incidents()));
    }

    private static String minutes(Spread spread, int percent) {
        BigDecimal minutes = spread.percentile(percent);
        return minutes == null ? "-" : minutes.toPlainString();
    }

    private static String kept(Kept kept) {
        return kept == null ? "none made" : percent(kept.met(), kept.met() + kept.breached());
    }

    private void lateness(Comparison comparison) {
        if (comparison.byLateness().isEmpty()) {
            return;
        }
        out.println();
        TextTable table = new TextTable("lrrrrr");
        table.row("late (by A's promise)", "incidents", "helped by A", "by B", "worth from A", "from B");
        comparison
                .byLateness()
                .forEach((late, sides) -> table.row(
                        name(late),
                        whole(sides.get(0).incidents()),
                        percent(sides.get(0).helped(), sides.get(0).incidents()),
                        percent(sides.get(1).helped(), sides.get(1).incidents()),
                        sums(sides.get(0).worth()),
                        sums(sides.get(1).worth())));
        table.lines().forEach(out::println);
    }

    private static String name(Lateness late) {
        return switch (late) {
            case IN_TIME -> "in time";
            case LONGER -> "longer";
            case UNKNOWN -> "nothing promised";
            default -> "up to " + late.most() + " minutes";
        };
    }

    /** What each gives: remedies of one name may be quite different things. */
    private void remedies(List<Side> sides) {
        TextTable table = new TextTable("lrr");
        table.row("given", "A, times", "B, times");
        Map<String, Long> first = sides.get(0).tally().given();
        Map<String, Long> second = sides.get(1).tally().given();
        TreeSet<String> names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        names.forEach(name -> table.row(
                Snippet.visible(name), whole(first.getOrDefault(name, 0L)), whole(second.getOrDefault(name, 0L))));
        if (!names.isEmpty()) {
            out.println();
            table.lines().forEach(out::println);
        }
    }
}
