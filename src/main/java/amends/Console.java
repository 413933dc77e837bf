package amends;

import amends.console.Assets;
import amends.console.Pages;
import amends.console.ProblemPages;
import amends.console.Shell;
import amends.console.decisions.DecisionPages;
import amends.console.login.LoginPages;
import amends.console.policies.PolicyPages;
import amends.console.releases.ReleasePages;
import amends.console.reports.Figures;
import amends.console.reports.ReportPages;
import amends.console.reports.RuleFigures;
import amends.http.HttpEdge;
import amends.http.releases.ReleaseDesk;
import amends.serving.InForce;
import amends.site.Templates;
import amends.statistics.StudentsChance;

/** The wiring of the pages for people at a browser. */
final class Console {

    private Console() {}

    /**
     * Serves them.
     *
     * @param pace how many seconds of the service go by in one second
     */
    static void serve(
            HttpEdge edge,
            AmendsConfiguration settings,
            KeptIncidents incidents,
            Access access,
            InForce inForce,
            ReleaseDesk desk,
            double pace) {
        Assets assets = Assets.all();
        Pages pages = new Pages(
                Templates.html(),
                assets,
                incidents.clock(),
                pace,
                inForce::standing,
                visit -> incidents
                        .cases()
                        .reserving()
                        .waitingFor(visit.by(), visit.caller().keyId(), Shell.COUNTED));
        new LoginPages(pages, access.keys(), access.sessions()).routes().forEach(edge::route);
        IncidentConsole.serve(edge, pages, incidents);
        BoardConsole.serve(edge, pages, incidents);
        Editing.serve(edge, pages, desk, incidents.clock());
        new PolicyPages(
                        pages,
                        inForce::serving,
                        incidents.accounts().reporting(),
                        new PolicyInsight(),
                        incidents.clock())
                .routes()
                .forEach(edge::route);
        new DecisionPages(
                        pages,
                        incidents.recollection().lookingUp(),
                        incidents.recollection().replaying(),
                        incidents.recollection().recalling(),
                        incidents.recollection().asked(),
                        desk.views())
                .routes()
                .forEach(edge::route);
        new ReleasePages(pages, desk).routes().forEach(edge::route);
        CustomersPage.serve(edge, pages, assets, settings, incidents, inForce, pace);
        ProblemPages problems = new ProblemPages(pages);
        edge.after(problems);
        edge.problems(problems);
        reports(pages, incidents, inForce).routes().forEach(edge::route);
        assets.routes().forEach(edge::route);
    }

    private static ReportPages reports(Pages pages, KeptIncidents incidents, InForce inForce) {
        RuleFigures rules = weeks -> incidents.accounts().reporting().rules(weeks).totals().values().stream()
                .map(row -> new RuleFigures.RuleFigure(
                        row.rule().policy(), row.rule().rule(), row.recommended(), row.overridden()))
                .toList();
        return new ReportPages(
                pages,
                new Figures(
                        incidents.accounts().reporting(),
                        incidents.accounts().bookkeeping(),
                        rules,
                        new StudentsChance()),
                () -> inForce.serving().policies().policies(),
                incidents.clock());
    }
}
