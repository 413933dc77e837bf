package amends.http.releases;

import amends.access.Role;
import amends.folder.FolderContent;
import amends.folder.RulesPacking;
import amends.http.JsonAnswer;
import amends.http.Paging;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.http.QueryFaults;
import amends.http.Route;
import amends.http.Wire;
import amends.release.Release;
import amends.releasing.Known;
import amends.wire.ReleaseWriter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The releases that there are. */
public final class ReleasesResource {

    static final String PATH = "/v1/releases";
    static final String ONE = PATH + "/{" + Answers.HASH + "}";

    private final ReleaseDesk desk;

    private ReleasesResource(ReleaseDesk desk) {
        this.desk = desk;
    }

    /** The ways to them. */
    public static List<Route> of(ReleaseDesk desk, int maxRequestBytes) {
        ReleasesResource releases = new ReleasesResource(desk);
        List<Route> routes = new ArrayList<>(List.of(
                get(
                        PATH,
                        "listReleases",
                        "Lists releases, the newest first",
                        Wire.answers("ReleasePage").paged(),
                        releases::list),
                get(
                        ONE,
                        "getRelease",
                        "Shows a release, the names of its files and its proposals",
                        Wire.answers("ReleaseWithFiles"),
                        releases::one),
                get(
                        ONE + "/files",
                        "getReleaseFiles",
                        "Gives the files of a release as a zip",
                        Wire.UNTOLD.answer(200, null, "The files").also("application/zip", "Binary"),
                        releases::files),
                get(
                        ONE + "/diff",
                        "compareReleases",
                        "Says in sentences what is different between two releases",
                        Wire.answers("ReleaseDiff")
                                .also("text/plain", "Text")
                                .query("to", "Text", "the other release; the one that serves if left out")
                                .queryOneOf("format", "json if left out", "json", "text")
                                .fails(409),
                        new DiffAnswer(desk)::of)));
        routes.addAll(new CurrentResource(desk).routes());
        routes.addAll(new ReleasePosts(desk, maxRequestBytes).routes());
        return routes;
    }

    static Route get(
            String path,
            String operation,
            String summary,
            Wire wire,
            Function<ContainerRequestContext, Response> answer) {
        return Route.get(path)
                .by(Role.AUTHOR, Role.APPROVER, Role.AUDITOR)
                .named(operation, summary)
                .told(wire)
                .answeredWith(answer);
    }

    private Response list(ContainerRequestContext http) {
        Paging paging = Paging.of(http, List.of());
        Predicate<Release> wanted = release -> paging.after() == null || isAfter(release, paging);
        List<Known> found = desk.views().all(wanted, paging.most() + 1);
        Paging.Page<Known> page = paging.page(
                found,
                known -> Paging.cursor(
                        known.release().storedAt(), known.release().hash()));
        return JsonAnswer.of(json -> ReleaseWriter.list(page.shown(), page.next(), json));
    }

    /** Whether it comes later in the list, the newest first and those of one instant by hash. */
    private static boolean isAfter(Release release, Paging paging) {
        int byTime = release.storedAt().compareTo(paging.after().at());
        return byTime < 0
                || (byTime == 0 && release.hash().compareTo(paging.after().id()) > 0);
    }

    private Response one(ContainerRequestContext http) {
        QueryFaults.check(http, List.of());
        Known known = desk.views().find(Answers.hash(http));
        FolderContent content = content(desk, known);
        return JsonAnswer.of(json -> {
            json.writeStartObject();
            ReleaseWriter.fields(known, json);
            json.writeArrayFieldStart("files");
            for (String path : paths(content)) {
                json.writeString(path);
            }
            json.writeEndArray();
            ReleaseWriter.proposals(desk.views().proposals(known.release().hash()), json);
            json.writeEndObject();
        });
    }

    private static List<String> paths(FolderContent content) {
        List<String> paths = new ArrayList<>(content.texts().keySet());
        paths.addAll(content.binaries().keySet());
        paths.sort(null);
        return paths;
    }

    private Response files(ContainerRequestContext http) {
        QueryFaults.check(http, List.of());
        Known known = desk.views().find(Answers.hash(http));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try {
            RulesPacking.pack(content(desk, known), zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = known.release().hash().replace("sha256:", "rules-") + ".zip";
        return Response.ok(zip.toByteArray(), "application/zip")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** The files of a release. */
    static FolderContent content(ReleaseDesk desk, Known known) {
        String hash = known.release().hash();
        return desk.files()
                .content(hash)
                .orElseThrow(() -> new ProblemException(Problem.of(404, "the files of " + hash + " are not stored")));
    }
}
