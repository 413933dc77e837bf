package amends.cli;

import static amends.cli.Figures.signed;
import static amends.cli.Figures.sum;
import static amends.cli.Figures.whole;

import amends.backtest.BacktestReport;
import amends.backtest.Candidates;
import amends.backtest.Changes;
import amends.backtest.Changes.Change;
import amends.backtest.Exhaustion;
import amends.backtest.Gift;
import amends.backtest.Refusals;
import amends.backtest.Resampled;
import amends.backtest.Spread;
import amends.backtest.Tally;
import amends.backtest.Tally.By;
import amends.backtest.Tally.Slice;
import amends.backtest.Unmatched;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells people what came of a backtest. */
final class BacktestText {

    private final PrintWriter out;

    BacktestText(PrintWriter out) {
        this.out = out;
    }

    void print(BacktestReport report) {
        head(report);
        report.sides().forEach(this::side);
        if (report.changes() != null) {
            changes(report);
        }
        new SweepText(out).print(report.sweeps());
        if (report.ladder() != null) {
            new LadderText(out).print(report.ladder());
        }
        if (report.listening() != null) {
            new ListeningText(out).print(report.listening());
        }
    }

    /** What was followed, what could not be, and what was assumed. */
    void head(BacktestReport report) {
        out.println(number(report.incidents(), "incident") + " of " + Snippet.visible(report.source())
                + (report.first() == null ? "" : ", from " + report.first() + " to " + report.last()));
        refusals(report.refusals());
        RemarksText.print(report.remarks(), out);
    }

    private void refusals(Refusals refusals) {
        if (refusals.lines() > 0) {
            out.println(number(refusals.lines(), "line") + " could not be read");
        }
        if (refusals.incidents() > 0) {
            out.println(number(refusals.incidents(), "time") + " an incident could not be followed");
        }
        refusals.reasons()
                .forEach((reason, times) -> out.println("  " + whole(times) + " × " + Snippet.visible(reason)
                        + " (first: " + Snippet.visible(refusals.example(reason)) + ")"));
    }

    private void side(BacktestReport.Side side) {
        Tally tally = side.tally();
        out.println();
        out.println("== " + Snippet.visible(side.name()) + ", release "
                + side.policies().release());
        out.println(whole(tally.helped()) + " of " + whole(tally.followed()) + " incidents would have got something"
                + share(tally.helped(), tally.followed()) + "; no rule had anything to say of "
                + whole(tally.unmatched().number()));
        unmatched(tally.unmatched());
        costs(tally);
        promises(side);
        for (Exhaustion one : side.exhaustions()) {
            out.println("The goodwill budget of " + one.domain() + " from " + one.period()
                    + " on came to where gestures give way at " + one.at() + ", with " + one.spent() + " spent");
        }
        List<String> silent = side.silent().stream()
                .map(rule -> rule.at() + " \"" + rule.name() + "\"")
                .toList();
        if (!silent.isEmpty()) {
            out.println();
            out.println("rules that never fired:");
            silent.forEach(rule -> out.println("  " + Snippet.visible(rule)));
        }
    }

    private void unmatched(Unmatched unmatched) {
        unmatched
                .numbers()
                .forEach((kind, number) -> out.println("  " + whole(number) + " of " + kind + " (first: "
                        + Snippet.visible(String.join(", ", unmatched.examples(kind))) + ")"));
    }

    private void costs(Tally tally) {
        tally.costs().forEach((slice, spread) -> {
            if (slice.by() == By.ALL) {
                out.println("It would have cost " + sum(spread.total()) + " " + slice.currency()
                        + " (95 % of resamples: " + interval(tally, slice) + ")");
            }
        });
        for (By by : By.values()) {
            Map<Slice, Spread> part = tally.costs().entrySet().stream()
                    .filter(one -> one.getKey().by() == by && by != By.ALL)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, java.util.TreeMap::new));
            if (!part.isEmpty()) {
                table(by, part, tally);
            }
        }
    }

    private static String interval(Tally tally, Slice slice) {
        Resampled.Interval interval = tally.totals().get(slice).interval();
        return sum(BigDecimal.valueOf(interval.from())) + " to " + sum(BigDecimal.valueOf(interval.to()));
    }

    private void table(By by, Map<Slice, Spread> part, Tally tally) {
        TextTable table = new TextTable("llrrrrrr");
        table.row(
                by.name().toLowerCase(Locale.ROOT),
                "",
                by == By.REMEDY ? "times" : "incidents",
                "total",
                "95 % of resamples",
                "p50",
                "p90",
                "largest");
        part.forEach((slice, spread) -> table.row(
                slice.name().isEmpty() ? "(none)" : Snippet.visible(slice.name()),
                slice.currency(),
                whole(spread.number()),
                sum(spread.total()),
                interval(tally, slice),
                sum(spread.percentile(50)),
                sum(spread.percentile(90)),
                sum(spread.largest())));
        out.println();
        table.lines().forEach(out::println);
    }

    private void promises(BacktestReport.Side side) {
        side.tally().promises().forEach((promised, kept) -> {
            out.println();
            long decided = kept.met() + kept.breached();
            out.println(promised.kind() + ", " + promised.sort().wireName() + ": " + whole(kept.met()) + " of "
                    + whole(decided) + " kept" + share(kept.met(), decided)
                    + (kept.open() == 0 ? "" : "; " + whole(kept.open()) + " open"));
            String sentence = Candidates.sentence(Candidates.of(kept, side.minutes(promised)));
            if (!sentence.isEmpty()) {
                out.println("  " + sentence);
            }
        });
    }

    /** Who would have got dearer and cheaper things. */
    void changes(BacktestReport report) {
        Changes changes = report.changes();
        out.println();
        out.println("== " + Snippet.visible(report.sides().get(0).name()) + " instead of "
                + Snippet.visible(report.sides().get(1).name()));
        out.println(whole(changes.more()) + (changes.more() == 1 ? " incident" : " incidents")
                + " would have got dearer things, " + whole(changes.less()) + " cheaper ones, "
                + whole(changes.otherwise()) + " others of the same cost");
        changes.differences()
                .forEach((currency, difference) -> out.println("All together " + signed(difference) + " " + currency));
        largest("who gains most:", changes.gains());
        largest("who loses most:", changes.losses());
    }

    private void largest(String head, List<Change> changes) {
        if (!changes.isEmpty()) {
            out.println();
            out.println(head);
        }
        for (Change change : changes) {
            out.println("  " + Snippet.visible(change.after().past().id()) + ": " + signed(change.difference()) + " "
                    + change.currency() + "; " + gifts(change.gained()) + " instead of " + gifts(change.lost())
                    + kept(change.kept()));
        }
    }

    private static String gifts(List<Gift> gifts) {
        return gifts.isEmpty()
                ? "nothing"
                : gifts.stream()
                        .map(gift -> gift.what().name() + (gift.cost() == null ? "" : " " + gift.cost()) + " by \""
                                + gift.what().origin().rule() + "\" in "
                                + gift.what().origin().policy())
                        .collect(Collectors.joining(", "));
    }

    private static String kept(List<Gift> gifts) {
        return gifts.isEmpty()
                ? ""
                : gifts.stream().map(gift -> gift.what().name()).collect(Collectors.joining(", ", "; ", " either way"));
    }

    private static String number(long number, String of) {
        return whole(number) + " " + of + (number == 1 ? "" : "s");
    }

    private static String share(long part, long of) {
        return of == 0 ? "" : " (" + Figures.percent(part, of) + ")";
    }
}
