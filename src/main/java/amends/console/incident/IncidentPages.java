package amends.console.incident;

import amends.casework.Bookkeeping;
import amends.casework.CaseView;
import amends.casework.Casework;
import amends.casework.OverrideReason;
import amends.casework.SaidWords;
import amends.casework.Timelines;
import amends.console.Pages;
import amends.console.Section;
import amends.console.Visit;
import amends.explanation.Why;
import amends.http.Route;
import amends.policy.Library;
import amends.recommendation.CompiledPolicySet;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The page of an incident. */
public final class IncidentPages {

    private static final String PATH = "/incidents/{id}";

    private final Pages pages;
    private final Casework casework;
    private final Supplier<CompiledPolicySet> policies;
    private final InstantSource clock;
    private final Shown shown;

    /**
     * What the page looks into.
     *
     * @param casework keeps the incidents
     * @param timelines tells what was and what comes
     * @param bookkeeping tells what was given
     * @param said tells in which words something was said
     */
    public record Sources(Casework casework, Timelines timelines, Bookkeeping bookkeeping, SaidWords said) {}

    /**
     * @param policies the policies in force, asked once a request
     * @param ids a new id with each call
     */
    public IncidentPages(
            Pages pages,
            Sources sources,
            Supplier<CompiledPolicySet> policies,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.pages = pages;
        this.casework = sources.casework();
        this.policies = policies;
        this.clock = clock;
        this.shown = new Shown(sources.timelines(), sources.bookkeeping(), sources.said(), ids);
    }

    /** The ways to it. */
    public List<Route> routes() {
        return List.of(
                pages.see(PATH, Section.BOARD, this::page),
                pages.see(PATH + "/now", Section.BOARD, this::now),
                pages.see(PATH + "/why", Section.BOARD, this::why));
    }

    private Response page(Visit visit) {
        String id = visit.inPath("id");
        CompiledPolicySet inForce = policies.get();
        Library library = inForce.policies().library();
        Map<String, Object> values = shown.values(visit, id, inForce, clock.instant());
        CaseView view = (CaseView) values.get("view");
        values.put("roles", roles(library));
        values.put("remedies", remedies(library));
        values.put("reasons", List.of(OverrideReason.values()));
        String title = Shown.kind(view) + " · " + id;
        return pages.page(
                visit,
                Pages.Page.of(title, Section.BOARD)
                        .script("incident.js")
                        .script("link.js")
                        .style("incident.css"),
                "console/incident/page.jte",
                values);
    }

    private static Map<String, String> roles(Library library) {
        Told told = new Told(library);
        Map<String, String> roles = new LinkedHashMap<>();
        library.roles().keySet().stream().sorted().forEach(name -> roles.put(name, told.role(name)));
        return roles;
    }

    private static Map<String, String> remedies(Library library) {
        Told told = new Told(library);
        Map<String, String> remedies = new LinkedHashMap<>();
        library.catalogue().remedies().keySet().stream().sorted().forEach(name -> remedies.put(name, told.gift(name)));
        return remedies;
    }

    private Response now(Visit visit) {
        return pages.part(
                "console/incident/live.jte", shown.values(visit, visit.inPath("id"), policies.get(), clock.instant()));
    }

    private Response why(Visit visit) {
        CaseView view = casework.view(visit.inPath("id"));
        Map<String, Object> values = new HashMap<>();
        if (view.plan() == null) {
            values.put("problem", view.head().problem());
            values.put("zone", "");
            values.put("fired", List.of());
            values.put("silent", List.of());
        } else {
            Why why = Why.of(policies.get(), view.situation(), view.plan().asOf());
            values.put("problem", null);
            values.put("zone", why.zone().getId());
            values.put("fired", why.fired().stream().map(WhyLine::of).toList());
            values.put("silent", why.silent().stream().map(WhyLine::of).toList());
        }
        return pages.part("console/incident/why.jte", values);
    }
}
