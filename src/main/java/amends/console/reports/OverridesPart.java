package amends.console.reports;

import amends.casework.OverrideReason;
import amends.console.reports.Chart.Series;
import amends.console.reports.Chart.Show;
import amends.console.reports.Report.Part;
import amends.console.reports.Report.Table;
import amends.console.reports.RuleFigures.RuleFigure;
import amends.incident.Action;
import amends.reports.OverrideBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Overrides by rule, and why. */
final class OverridesPart {

    /** So many rules are drawn; the table has them all. */
    private static final int DRAWN = 12;

    private final List<RuleFigure> figures;
    private final List<OverrideBook.Times> times;

    private OverridesPart(List<RuleFigure> figures, List<OverrideBook.Times> times) {
        this.figures = figures;
        this.times = times;
    }

    static Report of(Asked asked, List<RuleFigure> figures, List<OverrideBook.Times> times) {
        return new OverridesPart(
                        figures.stream()
                                .filter(figure -> asked.domain() == null
                                        || figure.policy().startsWith(asked.domain() + '/'))
                                .filter(figure -> figure.overridden() > 0)
                                .sorted(Comparator.comparingLong(RuleFigure::overridden)
                                        .reversed()
                                        .thenComparing(RuleFigure::policy)
                                        .thenComparing(RuleFigure::rule))
                                .toList(),
                        times.stream()
                                .filter(one -> asked.choice().isAbout(one.kind()))
                                .toList())
                .report();
    }

    private Report report() {
        List<Part> parts = new ArrayList<>();
        parts.add(figures.isEmpty() ? Part.told(null, "Nothing that a rule recommended was overridden.") : byRule());
        if (!times.isEmpty()) {
            parts.add(why());
        }
        return new Report(
                "overrides",
                "Overrides by rule",
                "An override is a recommendation in whose place somebody did something else and said why;"
                        + " what was taken back is not counted.",
                parts,
                csv());
    }

    private Part byRule() {
        RuleFigure most = figures.get(0);
        long all = figures.stream().mapToLong(RuleFigure::overridden).sum();
        List<RuleFigure> drawn = figures.stream().limit(DRAWN).toList();
        Chart chart = new Chart(
                "How often each rule was overridden",
                Chart.Form.ROWS,
                drawn.stream().map(RuleFigure::rule).toList(),
                new Chart.Scale("overrides", 0, null),
                null,
                List.of(Series.left(
                        "Overridden",
                        Show.HATCHED,
                        drawn.stream().map(one -> (double) one.overridden()).toList(),
                        drawn.stream().map(OverridesPart::of).toList())));
        List<String> told = new ArrayList<>(List.of("Overridden " + Told.count(all, "time", "times") + ", most often “"
                + most.rule() + "”: " + of(most) + "."));
        if (figures.size() > drawn.size()) {
            told.add("Drawn are the first " + DRAWN + " of " + figures.size() + " rules; the table has them all.");
        }
        return new Part(
                null,
                told,
                List.of(chart),
                List.of(new Table(
                        "By rule, the most overridden first",
                        List.of("Rule", "Policy", "Recommended", "Overridden", "Share"),
                        figures.stream()
                                .map(one -> List.of(
                                        one.rule(),
                                        one.policy(),
                                        Told.number(one.recommended()),
                                        Told.number(one.overridden()),
                                        share(one)))
                                .toList(),
                        1)));
    }

    private static String of(RuleFigure one) {
        return Told.number(one.overridden()) + " of " + Told.number(one.recommended());
    }

    /** Something recommended again after an override can be overridden again: there may be more of these. */
    private static String share(RuleFigure one) {
        return one.recommended() == 0 || one.overridden() > one.recommended()
                ? "–"
                : Told.share(one.overridden(), one.recommended());
    }

    private Part why() {
        Map<String, Map<String, Long>> byReason = new TreeMap<>();
        times.forEach(one -> byReason.computeIfAbsent(one.reason(), reason -> new TreeMap<>())
                .merge(one.action(), one.times(), Long::sum));
        List<List<String>> rows = byReason.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Map<String, Long>> entry) -> sum(entry.getValue()))
                        .reversed())
                .map(entry ->
                        List.of(words(entry.getKey()), actions(entry.getValue()), Told.number(sum(entry.getValue()))))
                .toList();
        return new Part(
                "Why",
                List.of("The reason given most often: " + rows.get(0).get(0) + "."),
                List.of(),
                List.of(new Table("Reasons for overrides", List.of("Reason", "Instead of", "Times"), rows, 1)));
    }

    private static long sum(Map<String, Long> actions) {
        return actions.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String actions(Map<String, Long> actions) {
        return String.join(
                ", ",
                actions.entrySet().stream()
                        .map(one -> called(one.getKey()) + " " + Told.number(one.getValue()))
                        .toList());
    }

    /** What was recommended, as many of them are called. */
    private static String called(String action) {
        return Action.named(action)
                .map(one -> switch (one) {
                    case ACKNOWLEDGE -> "acknowledgements";
                    case STATUS -> "news";
                    case COMPENSATE -> "gifts";
                    case ASK -> "questions";
                    case ESCALATE -> "bringing somebody in";
                    case FOLLOW_UP -> "messages afterwards";
                })
                .orElse(action);
    }

    private static String words(String reason) {
        return OverrideReason.named(reason).map(OverrideReason::words).orElse("another reason, in words");
    }

    private List<List<String>> csv() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("policy", "rule", "recommended", "overridden")));
        figures.forEach(one -> rows.add(
                List.of(one.policy(), one.rule(), Long.toString(one.recommended()), Long.toString(one.overridden()))));
        return rows;
    }
}
