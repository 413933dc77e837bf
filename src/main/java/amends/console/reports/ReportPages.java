package amends.console.reports;

import amends.console.Pages;
import amends.console.Section;
import amends.console.Visit;
import amends.http.Route;
import amends.policy.PolicySet;
import amends.reports.RatingsReport;
import amends.wire.ReportCsv;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The page of reports, and each of them as a file. */
public final class ReportPages {

    private final Pages pages;
    private final Figures figures;
    private final Supplier<PolicySet> policies;
    private final InstantSource clock;

    /**
     * @param pages makes them
     * @param figures what they tell
     * @param policies those in force, asked once a page
     * @param clock tells which weeks are meant
     */
    public ReportPages(Pages pages, Figures figures, Supplier<PolicySet> policies, InstantSource clock) {
        this.pages = pages;
        this.figures = figures;
        this.policies = policies;
        this.clock = clock;
    }

    /** The ways to them. */
    public List<Route> routes() {
        return List.of(
                pages.see("/reports", Section.REPORTS, this::all),
                file("promises", this::kept),
                file("overrides", this::overrides),
                file("budgets", this::budgets),
                file("remedies", this::remedies));
    }

    private Response all(Visit visit) {
        PolicySet inForce = policies.get();
        Asked asked = Asked.of(visit, inForce, clock.instant());
        return pages.page(
                visit,
                Pages.Page.of("Reports", Section.REPORTS)
                        .script("reports.js")
                        .style("uplot.css")
                        .style("reports.css"),
                "console/reports/page.jte",
                Map.of(
                        "asked",
                        asked,
                        "reports",
                        List.of(
                                kept(asked, inForce),
                                overrides(asked, inForce),
                                budgets(asked, inForce),
                                remedies(asked, inForce))));
    }

    private Route file(String id, BiFunction<Asked, PolicySet, Report> report) {
        return pages.see("/reports/" + id + ".csv", Section.REPORTS, visit -> {
            PolicySet inForce = policies.get();
            Asked asked = Asked.of(visit, inForce, clock.instant());
            return Response.ok(ReportCsv.bytes(report.apply(asked, inForce).csv()))
                    .type("text/csv;charset=utf-8")
                    .header("Content-Disposition", "attachment; filename=\"" + asked.fileName(id) + '"')
                    .build();
        });
    }

    private Report kept(Asked asked, PolicySet inForce) {
        return KeptPart.of(figures.reporting().kept(asked.weeks(), asked.domain(), asked.promise()));
    }

    private Report overrides(Asked asked, PolicySet inForce) {
        return OverridesPart.of(
                asked,
                figures.rules().of(asked.weeks().count()),
                figures.reporting().overrides(asked.weeks()));
    }

    private Report budgets(Asked asked, PolicySet inForce) {
        return BudgetsPart.of(asked, figures.bookkeeping().burnDowns());
    }

    private Report remedies(Asked asked, PolicySet inForce) {
        return RemediesPart.of(
                RatingsReport.of(asked.choice(), figures.reporting().answers(asked.weeks()), figures.chance()),
                inForce.library().catalogue());
    }
}
