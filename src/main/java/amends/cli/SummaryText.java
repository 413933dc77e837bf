package amends.cli;

import amends.money.Money;
import amends.recommendation.Recommendation.Basis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A summary to be read. What depends on the machine stands on its last line alone. */
final class SummaryText {

    private static final int MOST = 10;
    private static final String NONE = "-";

    private final EvalSummary summary;
    private final RunFacts facts;
    private final Function<String, String> hints;
    private final List<String> lines = new ArrayList<>();

    private SummaryText(EvalSummary summary, RunFacts facts, Function<String, String> hints) {
        this.summary = summary;
        this.facts = facts;
        this.hints = hints;
    }

    /**
     * The lines of a summary.
     *
     * @param hints what to tell of a column that fills no field, or null
     */
    static List<String> lines(EvalSummary summary, RunFacts facts, Function<String, String> hints) {
        SummaryText text = new SummaryText(summary, facts, hints);
        text.head();
        text.recommendations();
        text.costs();
        text.promises();
        text.tally("withheld", summary.withheld(), "incidents");
        text.tally("note", summary.notes(), "incidents");
        text.rejections();
        text.leftOut();
        text.time();
        return List.copyOf(text.lines);
    }

    private void head() {
        TextTable table = new TextTable("ll").row("input", facts.input());
        if (facts.kind() != null) {
            table.row("kind", facts.kind());
        }
        table.row("release", facts.release());
        table.row("as of", facts.asOf() + (facts.open() ? ", incidents still open" : ", incidents finished"));
        table.row("incidents", count(summary.evaluated()) + " evaluated, " + count(summary.rejected()) + " rejected");
        if (summary.early() > 0) {
            table.row("early", counted(summary.early()) + ", which counts as no delay");
        }
        table.row("nothing to do", counted(summary.nothing()));
        lines.addAll(table.lines());
    }

    private void recommendations() {
        if (summary.recommendations().isEmpty()) {
            return;
        }
        TextTable table = new TextTable("lllrrrr")
                .row("recommendation", "", "basis", "incidents", "share", "total cost", "per incident");
        for (RecommendationTally tally : summary.recommendations()) {
            RecommendationTally.Key key = tally.key();
            List<Money> sums = List.copyOf(tally.costs().sums());
            table.row(
                    key.action().wireName(),
                    key.name(),
                    key.basis() == null ? "" : key.basis().wireName(),
                    count(tally.incidents()),
                    percent(tally.incidents(), summary.evaluated()),
                    sums.isEmpty() ? NONE : money(sums.get(0)),
                    sums.isEmpty() ? NONE : perIncident(sums.get(0)));
            sums.stream().skip(1).forEach(sum -> table.row("", "", "", "", "", money(sum), perIncident(sum)));
        }
        section(table);
    }

    private void costs() {
        TextTable table = new TextTable("lrr").row("cost", "total", "per incident");
        for (Basis basis : Basis.values()) {
            Collection<Money> sums = summary.costs(basis).sums();
            if (sums.isEmpty()) {
                table.row(basis.wireName(), NONE, NONE);
            }
            sums.forEach(sum -> table.row(basis.wireName(), money(sum), perIncident(sum)));
        }
        section(table);
        if (summary.hasChoices()) {
            lines.add("(of what the customer chooses one of, the dearest)");
        }
    }

    private void promises() {
        if (summary.promises().isEmpty()) {
            return;
        }
        TextTable table =
                new TextTable("lrrrrrrr").row("promise", "kept", "", "inside target", "", "breached", "", "running");
        summary.promises()
                .forEach((sort, tally) -> table.row(
                        sort.wireName(),
                        count(tally.kept()),
                        percent(tally.kept(), tally.decided()),
                        count(tally.insideTarget()),
                        percent(tally.insideTarget(), tally.decided()),
                        count(tally.breached()),
                        percent(tally.breached(), tally.decided()),
                        count(tally.running())));
        section(table);
    }

    private void tally(String title, Tally tally, String counted) {
        if (tally.isEmpty()) {
            return;
        }
        TextTable table = new TextTable("rl").row(counted, title);
        tally.top(MOST).forEach(entry -> table.row(count(entry.count()), entry.text()));
        if (tally.beyond(MOST) > 0) {
            table.row(count(tally.beyond(MOST)), "other");
        }
        section(table);
    }

    private void rejections() {
        if (summary.reasons().isEmpty()) {
            return;
        }
        TextTable table = new TextTable("rll").row("rejected", "lines", "reason");
        for (Tally.Entry entry : summary.reasons().top(MOST)) {
            String which = entry.lines().stream().map(Object::toString).collect(Collectors.joining(", "));
            String example =
                    entry.example() == null ? "" : " (line " + entry.lines().get(0) + ": " + entry.example() + ")";
            table.row(
                    count(entry.count()),
                    entry.count() > entry.lines().size() ? which + ", …" : which,
                    oneLine(entry.text() + example));
        }
        if (summary.reasons().beyond(MOST) > 0) {
            table.row(count(summary.reasons().beyond(MOST)), "", "other reasons");
        }
        section(table);
    }

    private void leftOut() {
        if (!summary.missing().isEmpty()) {
            lines.add("");
            lines.add("columns that --map names and no line has: " + String.join(", ", summary.missing()));
        }
        if (summary.leftOut().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("columns left out: "
                + summary.leftOut().stream()
                        .map(name -> name.isEmpty() ? "(one without a name)" : name)
                        .collect(Collectors.joining(", ")));
        for (String column : summary.leftOut()) {
            String hint = hints.apply(column);
            if (hint != null) {
                lines.add("  " + column + ": " + hint);
            }
        }
    }

    private void time() {
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "took %.1f s, %,d incidents a second",
                facts.seconds(),
                facts.perSecond(summary.evaluated() + summary.rejected())));
    }

    private void section(TextTable table) {
        lines.add("");
        lines.addAll(table.lines());
    }

    private String counted(long count) {
        return count(count) + " (" + percent(count, summary.evaluated()) + ")";
    }

    private String perIncident(Money sum) {
        return money(Totals.share(sum, summary.evaluated()));
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? NONE : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    private static String money(Money money) {
        return String.format(Locale.ROOT, "%,." + money.amount().scale() + "f %s", money.amount(), money.currency());
    }

    /** What stood in a file may not break the lines of the summary, nor fill the screen. */
    private static String oneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
