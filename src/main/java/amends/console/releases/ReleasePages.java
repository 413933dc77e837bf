package amends.console.releases;

import static amends.access.Role.APPROVER;
import static amends.access.Role.AUTHOR;

import amends.console.Pages;
import amends.console.Section;
import amends.console.Visit;
import amends.http.Route;
import amends.http.releases.Comparing;
import amends.http.releases.ReleaseDesk;
import amends.http.releases.ReleaseSteps;
import amends.release.Course;
import amends.release.Gates;
import amends.release.Mode;
import amends.release.diff.ReleaseDiff;
import amends.releasing.Known;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Releases: the list, each with what it changes, and the decisions about them, which are those of the API. */
public final class ReleasePages {

    private static final int MOST = 100;
    private static final int MOST_STEPS = 30;

    private final Pages pages;
    private final ReleaseDesk desk;

    /** @param desk what releases are told from, and decided with */
    public ReleasePages(Pages pages, ReleaseDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    /** The ways to them. */
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(new ReleaseActs(pages, new ReleaseSteps(desk)).routes());
        routes.add(pages.see("/releases", Section.RELEASES, this::list));
        routes.add(pages.see("/releases/{hash}", Section.RELEASES, this::one));
        return routes;
    }

    private Response list(Visit visit) {
        Course course = desk.views().course();
        List<Known> all = desk.views().all(release -> true, MOST);
        Gates gates = desk.gates();
        List<String> wanted = new ArrayList<>();
        if (gates.requireCases()) {
            wanted.add("all its cases pass");
        }
        if (gates.requireApproval()) {
            wanted.add("somebody else approves it");
        }
        Standing standing = new Standing(
                desk.inForce().serving().release(),
                desk.mode() == Mode.DATABASE
                        ? "what is activated here"
                        : "the rules folder, unless a release is pinned",
                wanted.isEmpty()
                        ? "no approval and no passing case is required"
                        : "a release serves once " + String.join(" and ", wanted),
                desk.following().pin(),
                course.before().orElse(null),
                desk.following().trouble(),
                desk.inForce().standing().refusal(),
                new Proposals(desk).of(visit),
                all.stream()
                        .filter(one -> !one.served() && !one.serves() && one.proposed() == null)
                        .toList(),
                all.stream().filter(one -> one.served() || one.serves()).toList(),
                course.steps().stream().limit(MOST_STEPS).toList(),
                desk.views().nodes(),
                visit.may(AUTHOR));
        return pages.page(visit, page("Releases"), "console/releases/list.jte", Map.of("standing", standing));
    }

    private Response one(Visit visit) {
        Known known = desk.views().find(visit.inPath("hash"));
        String against = visit.query("against");
        Comparing comparing = new Comparing(desk);
        ReleaseDiff diff = against.isEmpty()
                ? comparing.changesOf(known.release().hash())
                : comparing.between(against, known.release().hash());
        Map<String, Object> values = new HashMap<>();
        values.put("known", known);
        values.put("serving", desk.inForce().serving().release());
        values.put("diff", diff);
        values.put("gates", desk.gates());
        values.put("pins", desk.mode() == Mode.FOLDER);
        values.put(
                "others",
                desk.views()
                        .all(release -> !release.hash().equals(known.release().hash()), MOST));
        values.put("steps", desk.views().proposals(known.release().hash()));
        values.put("next", NextStep.of(known, desk.gates()));
        values.put("proposing", NextStep.ofProposing(desk.gates()));
        values.put("edited", edited(visit, known));
        values.put("mayApprove", visit.may(APPROVER));
        values.put("notApproving", known.objectionToApprovalBy(Proposals.word(visit, null, null)));
        values.put("mayActivate", visit.may(AUTHOR));
        return pages.page(
                visit, page("Release " + Shown.hash(known.release().hash())), "console/releases/one.jte", values);
    }

    /** The draft from which this one was just made, where that is proposed and this one is not; or null. */
    private Known edited(Visit visit, Known known) {
        String from = visit.query("from");
        if (from.isEmpty() || known.proposed() != null) {
            return null;
        }
        Known edited = desk.views().find(from);
        return edited.proposed() == null
                        || edited.release().hash().equals(known.release().hash())
                ? null
                : edited;
    }

    private static Pages.Page page(String title) {
        return Pages.Page.of(title, Section.RELEASES).script("releases.js").style("releases.css");
    }
}
