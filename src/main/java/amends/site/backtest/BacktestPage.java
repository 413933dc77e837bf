package amends.site.backtest;

import amends.backtest.BacktestReport;
import amends.site.Templates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What came of a backtest as a page of HTML that needs nothing else: no other file, no network. */
public final class BacktestPage {

    private static final Templates TEMPLATES = Templates.html();
    private static final String STYLE =
            String.join("\n", Templates.text("book.css"), Charts.STYLE, Templates.text("backtest.css"));
    private static final String POLICY = Templates.securityPolicy(STYLE, Charts.LIBRARY_SCRIPT, Charts.SCRIPT);

    private BacktestPage() {}

    /** Renders a report; the same report makes the same page. */
    public static String of(BacktestReport report) {
        return of(report, SideNames.of(report.sides(), false));
    }

    /** Renders a report of two packs side by side, none of which is meant to take the place of the other. */
    public static String ofComparison(BacktestReport report) {
        return of(report, SideNames.of(report.sides(), true));
    }

    private static String of(BacktestReport report, SideNames sides) {
        List<String> names = sides.names();
        Compared compared = Compared.of(report, names);
        List<Costs> costs = Costs.of(report.sides(), names);
        List<Promises> promises = Promises.of(report.sides(), names);
        List<Sweeps> sweeps = Sweeps.of(report.sweeps());
        Steps steps = report.ladder() == null ? null : Steps.of(report.ladder());
        Listened listened = report.listening() == null ? null : Listened.of(report.listening());
        List<Chart> charts = new ArrayList<>();
        if (compared != null && compared.chart() != null) {
            charts.add(compared.chart());
        }
        costs.stream().map(Costs::chart).filter(Objects::nonNull).forEach(charts::add);
        promises.stream().map(Promises::chart).filter(Objects::nonNull).forEach(charts::add);
        sweeps.forEach(sweep -> charts.addAll(sweep.charts()));
        if (steps != null && steps.chart() != null) {
            charts.add(steps.chart());
        }
        if (listened != null) {
            listened.charts().forEach(charts::add);
        }
        Map<String, Object> values = new HashMap<>();
        values.put("report", report);
        values.put("sides", sides);
        values.put("headline", Headline.of(report, sides));
        values.put("compared", compared);
        values.put("costs", costs);
        values.put("promises", promises);
        values.put("sweeps", sweeps);
        values.put("steps", steps);
        values.put("listened", listened);
        values.put("style", STYLE);
        values.put("policy", POLICY);
        values.put("scripts", List.of(Charts.LIBRARY_SCRIPT, Charts.SCRIPT));
        values.put("data", Charts.data(charts));
        return TEMPLATES.render("backtest/page.jte", values);
    }
}
