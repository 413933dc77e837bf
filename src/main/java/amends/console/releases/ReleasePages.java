package amends.console.releases;

import static amends.access.Role.APPROVER;
import static amends.access.Role.AUTHOR;

import amends.access.Role;
import amends.console.Form;
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
import amends.releasing.Word;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Releases: the list, each with what it changes, and the decisions about them, which are those of the API. */
public final class ReleasePages {

    private static final int MOST = 100;
    private static final int MOST_STEPS = 30;
    private static final int LONGEST_WHY = 2_000;
    private static final String ONE = "/releases/{hash}";

    private final Pages pages;
    private final ReleaseDesk desk;
    private final ReleaseSteps steps;

    /** @param desk what releases are told from, and decided with */
    public ReleasePages(Pages pages, ReleaseDesk desk) {
        this.pages = pages;
        this.desk = desk;
        this.steps = new ReleaseSteps(desk);
    }

    /** The ways to them. */
    public List<Route> routes() {
        return List.of(
                pages.see("/releases", Section.RELEASES, this::list),
                pages.see(ONE, Section.RELEASES, this::one),
                pages.act(ONE + "/approve", Section.RELEASES, new Role[] {APPROVER}, visit -> {
                    Known unused = steps.approve(hash(visit), word(visit));
                    return Pages.goTo(visit, "/releases/" + Shown.hash(hash(visit)));
                }),
                pages.act(ONE + "/activate", Section.RELEASES, new Role[] {AUTHOR}, visit -> {
                    steps.activate(hash(visit), word(visit));
                    return Pages.goTo(visit, "/releases/" + Shown.hash(hash(visit)));
                }),
                pages.act("/releases/rollback", Section.RELEASES, new Role[] {AUTHOR}, visit -> {
                    steps.rollBack(word(visit));
                    return Pages.goTo(visit, "/releases");
                }),
                pages.act("/releases/unpin", Section.RELEASES, new Role[] {AUTHOR}, visit -> {
                    steps.unpin(word(visit));
                    return Pages.goTo(visit, "/releases");
                }));
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
                        ? "nothing is asked of a release"
                        : "a release serves once " + String.join(" and ", wanted),
                desk.following().pin(),
                course.before().orElse(null),
                desk.following().trouble(),
                desk.inForce().standing().refusal(),
                all.stream().filter(one -> !one.served() && !one.serves()).toList(),
                all.stream().filter(one -> one.served() || one.serves()).toList(),
                course.steps().stream().limit(MOST_STEPS).toList(),
                desk.views().nodes(),
                visit.may(AUTHOR));
        return pages.page(visit, page("Releases"), "console/releases/list.jte", Map.of("standing", standing));
    }

    private Response one(Visit visit) {
        Known known = desk.views().find(hash(visit));
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
        values.put("mayApprove", visit.may(APPROVER));
        values.put("mayActivate", visit.may(AUTHOR));
        return pages.page(
                visit, page("Release " + Shown.hash(known.release().hash())), "console/releases/one.jte", values);
    }

    private static Pages.Page page(String title) {
        return Pages.Page.of(title, Section.RELEASES).script("releases.js").style("releases.css");
    }

    private static String hash(Visit visit) {
        return visit.inPath("hash");
    }

    /** Whoever decides says which release they believe to serve, so that they do not decide about another. */
    private static Word word(Visit visit) {
        Form form = Form.read(visit.http());
        String why = form.text("why").strip();
        String expected = form.text("expected");
        return new Word(
                visit.by(),
                visit.caller().keyId(),
                why.isEmpty() ? null : why.substring(0, Math.min(why.length(), LONGEST_WHY)),
                expected.isEmpty() ? null : expected);
    }
}
