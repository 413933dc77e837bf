package amends.console.decisions;

import amends.access.Role;
import amends.casework.LookingUp;
import amends.casework.Recalled;
import amends.casework.Recalling;
import amends.casework.ReplayException;
import amends.casework.Replaying;
import amends.casework.Replaying.Replayed;
import amends.console.Form;
import amends.console.Pages;
import amends.console.Pages.Page;
import amends.console.Section;
import amends.console.Visit;
import amends.decision.Decision;
import amends.decision.DecisionLists.Part;
import amends.explanation.Why;
import amends.http.Route;
import amends.incident.SituationException;
import amends.release.Activation;
import amends.releasing.ReleaseViews;
import amends.wire.DecisionQueryReader;
import amends.wire.DecisionQueryReader.Names;
import amends.wire.PlanDifference;
import amends.wire.PlanDifferenceWords;
import amends.wire.PlanWriter;
import amends.wire.StrictJson;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Decisions: looked for, and each with what went into it, what came of it, and why. */
public final class DecisionPages {

    private static final String PATH = "/decisions";
    private static final String ONE = PATH + "/{id}";
    private static final int MOST_RELEASES = 20;
    private static final String CURRENT = "current";
    private static final Role[] READERS = {Role.AGENT, Role.AUTHOR, Role.APPROVER, Role.AUDITOR};
    private static final Role[] REPLAYERS = {Role.AUTHOR, Role.AUDITOR};

    private final Pages pages;
    private final LookingUp looking;
    private final Replaying replaying;
    private final Recalling recalling;
    private final Supplier<Names> names;
    private final ReleaseViews releases;

    /**
     * @param names what may be asked for by name, asked once a request
     * @param releases tells which releases served
     */
    public DecisionPages(
            Pages pages,
            LookingUp looking,
            Replaying replaying,
            Recalling recalling,
            Supplier<Names> names,
            ReleaseViews releases) {
        this.pages = pages;
        this.looking = looking;
        this.replaying = replaying;
        this.recalling = recalling;
        this.names = names;
        this.releases = releases;
    }

    /** The ways to them. */
    public List<Route> routes() {
        return List.of(
                pages.see(PATH, Section.DECISIONS, this::list),
                pages.see(ONE, Section.DECISIONS, READERS, this::one),
                pages.act(ONE + "/replay", Section.DECISIONS, REPLAYERS, this::replay));
    }

    private Response list(Visit visit) {
        Search search = Search.of(visit.http().getUriInfo().getQueryParameters());
        Names known = names.get();
        Map<String, Object> values = new HashMap<>();
        values.put("search", search);
        values.put("kinds", known.policies().kindNames());
        values.put("releases", lately());
        values.put("decisions", List.of());
        values.put("next", null);
        values.put("problem", null);
        try {
            DecisionQueryReader.Listed asked = DecisionQueryReader.ofList(search.asked(), known);
            Part part = looking.newest(asked.query(), asked.before(), asked.limit());
            values.put("decisions", part.decisions());
            values.put("next", part.end() == null ? null : search.after(asked.cursor(part.end())));
        } catch (SituationException e) {
            values.put("problem", e.getMessage());
        }
        return pages.page(
                visit,
                Page.of("Decisions", Section.DECISIONS).style("decisions.css"),
                "console/decisions/page.jte",
                values);
    }

    /** The releases that came to serve last, each by the last step that had it serve, the newest first. */
    private List<Activation> lately() {
        Map<String, Activation> last = new LinkedHashMap<>();
        for (Activation step : releases.course().steps()) {
            if (step.release() != null && last.size() < MOST_RELEASES) {
                last.putIfAbsent(step.release(), step);
            }
        }
        return List.copyOf(last.values());
    }

    private Response one(Visit visit) {
        Decision decision = replaying.find(visit.inPath("id"));
        boolean isThere = decision.situation() != null && decision.plan() != null;
        Map<String, Object> values = new HashMap<>();
        values.put("decision", decision);
        values.put("facts", isThere && !decision.masked() ? Facts.of(decision.situation()) : null);
        values.put("plan", isThere ? PlanView.of(decision.plan()) : null);
        values.put("mayReplay", isThere && !decision.masked() && visit.may(REPLAYERS));
        values.put("mayList", visit.may(Section.DECISIONS.roles()));
        values.put("seesIncidents", visit.may(Section.BOARD.roles()));
        why(decision, values);
        return pages.page(
                visit,
                Page.of("Decision", Section.DECISIONS).style("decisions.css"),
                "console/decisions/decision.jte",
                values);
    }

    private void why(Decision decision, Map<String, Object> values) {
        values.put("why", null);
        values.put("whyNot", null);
        try {
            Recalled then = recalling.of(decision);
            values.put("why", Why.of(then.policies(), then.situation(), decision.asOf()));
        } catch (ReplayException | SituationException e) {
            values.put("whyNot", e.getMessage());
        }
    }

    private Response replay(Visit visit) {
        String id = visit.inPath("id");
        boolean current = Form.read(visit.http()).text("release").equals(CURRENT);
        Map<String, Object> values = new HashMap<>();
        values.put("current", current);
        try {
            Replayed replayed = current ? replaying.replay(id, CURRENT) : replaying.replay(id);
            values.put("problem", null);
            values.put("release", replayed.plan().release());
            values.put("same", replayed.same());
            values.put("words", replayed.same() ? List.of() : words(replayed));
        } catch (ReplayException e) {
            values.put("problem", e.getMessage());
            values.put("release", "");
            values.put("same", false);
            values.put("words", List.of());
        }
        return pages.part("console/decisions/replayed.jte", values);
    }

    private static List<String> words(Replayed replayed) {
        byte[] then = replayed.decision().plan().getBytes(StandardCharsets.UTF_8);
        byte[] now = PlanWriter.bytes(replayed.plan(), replayed.decision().id());
        return PlanDifferenceWords.of(PlanDifference.between(StrictJson.read(then), StrictJson.read(now)));
    }
}
