package amends.cli;

import amends.cli.ReplayTally.Counts;
import amends.cli.ReplayTally.Told;
import amends.wire.ExportReplay.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What came of decisions that were made again, for people. */
final class ReplayText {

    private static final Map<Reason, String> REASONS = Map.of(
            Reason.ERASED, "erased",
            Reason.MASKED, "stored with fields masked",
            Reason.MISFIT, "do not fit these rules",
            Reason.UNREADABLE, "lines are no decisions");

    private final ReplayTally tally;
    private final List<String> lines = new ArrayList<>();

    private ReplayText(ReplayTally tally) {
        this.tally = tally;
    }

    static List<String> lines(ReplayTally tally) {
        ReplayText text = new ReplayText(tally);
        text.head();
        text.counts("recommended", tally.recommendations());
        text.counts("by rule", tally.rules());
        text.costs();
        text.told("The first that differ:", tally.told());
        text.told("Not made again:", tally.refused());
        return text.lines;
    }

    private void head() {
        lines.add("Made " + tally.all() + " decisions again under " + tally.release());
        TextTable table = new TextTable("rl");
        table.row(Long.toString(tally.same()), "are the same");
        table.row(Long.toString(tally.different()), "differ");
        for (Reason reason : Reason.values()) {
            if (tally.count(reason) > 0) {
                table.row(Long.toString(tally.count(reason)), REASONS.get(reason));
            }
        }
        table.lines().forEach(line -> lines.add("  " + line));
    }

    private void counts(String title, SortedMap<String, Counts> counts) {
        TextTable table = new TextTable("lrr").row(title, "before", "now");
        counts.forEach((name, count) -> {
            if (count.before() != count.after()) {
                table.row(name, Long.toString(count.before()), Long.toString(count.after()));
            }
        });
        add(table);
    }

    private void costs() {
        TextTable table = new TextTable("lrr").row("costs us", "before", "now");
        tally.costs()
                .forEach((currency, sums) -> table.row(
                        currency, sums.before().toPlainString(), sums.after().toPlainString()));
        add(table);
    }

    private void add(TextTable table) {
        List<String> rows = table.lines();
        if (rows.size() > 1) {
            lines.add("");
            lines.addAll(rows);
        }
    }

    private void told(String title, List<Told> all) {
        if (!all.isEmpty()) {
            lines.add("");
            lines.add(title);
        }
        for (Told one : all) {
            lines.add("  " + one.which());
            one.words().forEach(words -> lines.add("    " + words));
        }
    }
}
