package amends.http.releases;

import amends.access.Role;
import amends.http.JsonAnswer;
import amends.http.JsonBody;
import amends.http.QueryFaults;
import amends.http.Route;
import amends.http.Wire;
import amends.http.access.Callers;
import amends.release.Activation;
import amends.releasing.Known;
import amends.releasing.Word;
import amends.wire.ReleaseReader;
import amends.wire.ReleaseWriter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Proposes releases and decides over HTTP which release serves. */
final class ReleasePosts {

    private final ReleaseDesk desk;
    private final ReleaseSteps steps;
    private final int maxRequestBytes;

    ReleasePosts(ReleaseDesk desk, int maxRequestBytes) {
        this.desk = desk;
        this.steps = new ReleaseSteps(desk);
        this.maxRequestBytes = maxRequestBytes;
    }

    List<Route> routes() {
        return List.of(
                Route.post(ReleasesResource.PATH)
                        .by(Role.AUTHOR)
                        .named("storeDraft", "Stores a draft of the rules as a release, which does not serve yet")
                        .told(Wire.UNTOLD
                                .or("application/json", "Draft")
                                .or("application/zip", "Binary")
                                .query("by", "Text", "with a zip: who brings it")
                                .query("why", "Text", "with a zip: what for")
                                .answer(201, "StoredDraft", "It was stored", "Location")
                                .answer(200, "StoredDraft", "The same files were stored before"))
                        .answeredWith(new DraftPost(desk)::answer),
                post(ReleasesResource.ONE + "/propose", Role.AUTHOR)
                        .named("proposeRelease", "Puts a release before those who approve")
                        .told(Wire.body("ReleaseWord")
                                .answer(200, "Release", "It is proposed")
                                .fails(409))
                        .answeredWith(http -> stands(http, steps::propose)),
                post(ReleasesResource.ONE + "/withdraw", Role.AUTHOR)
                        .named("withdrawRelease", "Withdraws the proposal of a release")
                        .told(Wire.body("ReleaseWord")
                                .answer(200, "Release", "It is not proposed any more")
                                .fails(409))
                        .answeredWith(http -> stands(http, steps::withdraw)),
                post(ReleasesResource.ONE + "/approve", Role.APPROVER)
                        .named("approveRelease", "Approves a release that another has written")
                        .told(Wire.body("ReleaseWord")
                                .answer(200, "Release", "It is approved")
                                .fails(409))
                        .answeredWith(http -> stands(http, steps::approve)),
                post(ReleasesResource.ONE + "/activate", Role.AUTHOR)
                        .named("activateRelease", "Has a release serve")
                        .told(Wire.body("ReleaseWord")
                                .answer(200, "ReleaseStep", "It serves")
                                .fails(409))
                        .answeredWith(http -> step(http, word -> steps.activate(Answers.hash(http), word))),
                post(ReleasesResource.PATH + "/rollback", Role.AUTHOR)
                        .named("rollBack", "Has the release serve that served before")
                        .told(Wire.body("ReleaseWord")
                                .answer(200, "ReleaseStep", "The release before serves")
                                .fails(409))
                        .answeredWith(http -> step(http, steps::rollBack)),
                post(ReleasesResource.PATH + "/unpin", Role.AUTHOR)
                        .named("unpin", "Lets the rules folder count again")
                        .told(Wire.body("ReleaseWord")
                                .answer(200, "ReleaseStep", "The rules folder counts")
                                .fails(409))
                        .answeredWith(http -> step(http, steps::unpin)));
    }

    private static Route.Draft post(String path, Role role) {
        return Route.post(path).by(role).json();
    }

    /** Decides about one release, and tells how it stands then. */
    private Response stands(ContainerRequestContext http, BiFunction<String, Word, Known> decide) {
        Known known = decide.apply(Answers.hash(http), word(http));
        return JsonAnswer.of(json -> {
            json.writeStartObject();
            ReleaseWriter.fields(known, json);
            json.writeEndObject();
        });
    }

    private Response step(ContainerRequestContext http, Function<Word, Activation> decide) {
        Activation step = decide.apply(word(http));
        return JsonAnswer.of(json -> ReleaseWriter.step(step, json));
    }

    private Word word(ContainerRequestContext http) {
        QueryFaults.check(http, List.of());
        byte[] body = JsonBody.read(http, maxRequestBytes);
        return Answers.read(() -> ReleaseReader.word(body, Callers.of(http)));
    }
}
