package amends.site.backtest;

import amends.backtest.BacktestReport;
import amends.site.Templates;
import java.util.Map;

/** What came of a backtest as a page of HTML that needs nothing else: no other file, no network. */
public final class BacktestPage {

    private static final Templates TEMPLATES = Templates.html();
    private static final String STYLE = Templates.style("book.css");

    private BacktestPage() {}

    /** Renders a report; the same report makes the same page. */
    public static String of(BacktestReport report) {
        return TEMPLATES.render(
                "backtest/page.jte",
                Map.of("report", report, "style", STYLE, "policy", Templates.securityPolicy(STYLE)));
    }
}
