package amends;

import amends.console.Pages;
import amends.console.incident.ApprovalPages;
import amends.console.incident.EventPages;
import amends.console.incident.IncidentPages;
import amends.console.incident.NewIncidentPages;
import amends.http.HttpEdge;
import amends.recommendation.Recommender;
import java.util.UUID;
import java.util.function.Supplier;

/** The wiring of the pages about one incident. */
final class IncidentConsole {

    private IncidentConsole() {}

    static void serve(HttpEdge edge, Pages pages, KeptIncidents incidents) {
        Supplier<UUID> ids = HttpEdge.ids(incidents.clock());
        new EventPages(pages, incidents.cases().casework(), incidents.clock(), ids)
                .routes()
                .forEach(edge::route);
        new NewIncidentPages(
                        pages,
                        incidents.cases().casework(),
                        incidents.accounts().judging(Recommender::evaluated),
                        incidents::policies,
                        incidents.clock(),
                        ids)
                .routes()
                .forEach(edge::route);
        new ApprovalPages(
                        pages,
                        incidents.cases().reserving(),
                        incidents.accounts().bookkeeping(),
                        () -> incidents.policies().policies().library(),
                        incidents.clock())
                .routes()
                .forEach(edge::route);
        new IncidentPages(
                        pages,
                        new IncidentPages.Sources(
                                incidents.cases().casework(),
                                incidents.cases().timelines(),
                                incidents.accounts().bookkeeping(),
                                incidents.recollection().said()),
                        incidents::policies,
                        incidents.clock(),
                        ids)
                .routes()
                .forEach(edge::route);
    }
}
