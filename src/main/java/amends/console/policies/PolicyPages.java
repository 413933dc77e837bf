package amends.console.policies;

import amends.access.Role;
import amends.book.PolicyListing;
import amends.casework.Reporting;
import amends.check.Finding;
import amends.console.Pages;
import amends.console.Pages.Page;
import amends.console.RuleLinks;
import amends.console.Section;
import amends.console.Visit;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.http.Route;
import amends.policy.Nearest;
import amends.reports.RuleReport;
import amends.serving.Serving;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The policies that serve: all of them, and each with its rules in sentences beside what is written. */
public final class PolicyPages {

    private static final String PATH = "/policies";
    private static final String ONE = PATH + "/{domain}/{file}";
    private static final String SEARCH = "q";
    private static final int WEEKS = 8;

    /** Who is told how often rules fire, and what is wrong with them; the same who may read reports. */
    private static final Role[] TOLD = {Role.AUTHOR, Role.APPROVER, Role.AUDITOR};

    private final Pages pages;
    private final Supplier<Serving> serving;
    private final Reporting reporting;
    private final Insight insight;
    private final InstantSource clock;
    private volatile PolicyListing listing;

    /**
     * @param serving the release that serves, asked once a request
     * @param reporting how often rules fired
     * @param clock tells which rules are in force
     */
    public PolicyPages(
            Pages pages, Supplier<Serving> serving, Reporting reporting, Insight insight, InstantSource clock) {
        this.pages = pages;
        this.serving = serving;
        this.reporting = reporting;
        this.insight = insight;
        this.clock = clock;
    }

    /** The ways to them. */
    public List<Route> routes() {
        return List.of(
                pages.see(PATH, Section.POLICIES, this::list),
                pages.see(PATH + "/findings", Section.POLICIES, TOLD, this::findings),
                pages.see(ONE, Section.POLICIES, this::one),
                pages.see(ONE + "/tested", Section.POLICIES, TOLD, this::tested));
    }

    private Response list(Visit visit) {
        Serving now = serving.get();
        String wanted = visit.query(SEARCH);
        List<PolicyCard> cards = views(visit, now).cards(listing(now), wanted);
        Map<String, Object> values = Map.of("wanted", wanted, "cards", cards);
        if (visit.isPart()) {
            return pages.part("console/policies/cards.jte", values);
        }
        Map<String, Object> all = new HashMap<>(values);
        all.put("isTold", visit.may(TOLD));
        return pages.page(
                visit, Page.of("Policies", Section.POLICIES).style("policies.css"), "console/policies/page.jte", all);
    }

    private Response findings(Visit visit) {
        return pages.part("console/policies/findings.jte", Map.of("findings", insight.findings(serving.get())));
    }

    private Response one(Visit visit) {
        Serving now = serving.get();
        PolicyListing.Policy policy = policy(visit, now);
        Map<String, Object> values = new HashMap<>();
        values.put("path", policy.path());
        values.put("rules", views(visit, now).rules(policy));
        values.put("release", now.release());
        values.put("editor", visit.may(Role.AUTHOR) ? RuleLinks.editor(policy.path()) : null);
        values.put("isTold", visit.may(TOLD));
        values.put("seesDecisions", visit.may(Section.DECISIONS.roles()));
        return pages.page(
                visit,
                Page.of(policy.path(), Section.POLICIES).style("policies.css"),
                "console/policies/policy.jte",
                values);
    }

    private Response tested(Visit visit) {
        Serving now = serving.get();
        String path = policy(visit, now).path();
        List<Finding> findings = insight.findings(now).stream()
                .filter(one -> one.problem().at().file().equals(path))
                .toList();
        return pages.part(
                "console/policies/tested.jte",
                Map.of("findings", findings, "tested", Tested.of(insight.coverage(now), path)));
    }

    private Views views(Visit visit, Serving now) {
        RuleReport report = visit.may(TOLD) ? reporting.rules(WEEKS) : null;
        return new Views(now, report, clock.instant());
    }

    private PolicyListing.Policy policy(Visit visit, Serving now) {
        String wanted = visit.inPath("domain") + "/" + visit.inPath("file");
        List<PolicyListing.Policy> all = listing(now).policies();
        return all.stream()
                .filter(one -> one.path().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ProblemException(notThere(
                        wanted, all.stream().map(PolicyListing.Policy::path).toList())));
    }

    private static Problem notThere(String wanted, List<String> paths) {
        String nearest = Nearest.to(wanted, paths);
        return Problem.of(
                404, "no policy at " + wanted + " serves" + (nearest == null ? "" : "; the nearest is " + nearest));
    }

    /** Made once for each release. */
    private PolicyListing listing(Serving now) {
        PolicyListing known = listing;
        if (known == null || !known.release().equals(now.release())) {
            known = PolicyListing.of(now.policies().policies());
            listing = known;
        }
        return known;
    }
}
