package amends.http.releases;

import amends.http.Handler;
import amends.http.JsonBody;
import amends.http.ProblemException;
import amends.http.ReleaseProblems;
import amends.policy.PolicyProblemsException;
import amends.release.Activation;
import amends.release.CaseCount;
import amends.release.Release;
import amends.releasing.Word;
import amends.wire.ReleaseReader;
import amends.wire.ReleaseWriter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.glassfish.jersey.server.model.Resource;

/** Decides over HTTP which release serves. */
final class ReleasePosts {

    private final ReleaseDesk desk;
    private final int maxRequestBytes;

    ReleasePosts(ReleaseDesk desk, int maxRequestBytes) {
        this.desk = desk;
        this.maxRequestBytes = maxRequestBytes;
    }

    List<Resource> resources() {
        Resource.Builder drafts = Resource.builder(ReleasesResource.PATH);
        drafts.addMethod(HttpMethod.POST).handledBy(new Handler(new DraftPost(desk)::answer));
        return List.of(
                drafts.build(),
                post(ReleasesResource.ONE + "/approve", this::approve),
                post(
                        ReleasesResource.ONE + "/activate",
                        http -> step(http, word -> desk.releasing().activate(Answers.hash(http), word, this::tried))),
                post(
                        ReleasesResource.PATH + "/rollback",
                        http -> step(http, word -> desk.releasing().rollBack(word, this::tried))),
                post(
                        ReleasesResource.PATH + "/unpin",
                        http -> step(http, word -> desk.releasing().unpin(word))));
    }

    private static Resource post(String path, Function<ContainerRequestContext, Response> answer) {
        Resource.Builder resource = Resource.builder(path);
        resource.addMethod(HttpMethod.POST)
                .consumes(MediaType.APPLICATION_JSON)
                .produces(MediaType.APPLICATION_JSON)
                .handledBy(new Handler(answer));
        return resource.build();
    }

    private Response approve(ContainerRequestContext http) {
        Word word = word(http);
        Release approved = desk.releasing().approve(Answers.hash(http), word);
        desk.following().look();
        return Answers.json(json -> {
            json.writeStartObject();
            ReleaseWriter.fields(desk.views().find(approved.hash()), json);
            json.writeEndObject();
        });
    }

    /** This process does at once what was decided, so that the next request is answered by it. */
    private Response step(ContainerRequestContext http, Function<Word, Activation> decide) {
        Activation step = decide.apply(word(http));
        desk.following().look();
        return Answers.json(json -> ReleaseWriter.step(step, json));
    }

    private Word word(ContainerRequestContext http) {
        byte[] body = JsonBody.read(http, maxRequestBytes);
        return Answers.read(() -> ReleaseReader.word(body));
    }

    private CaseCount tried(Release release) {
        try {
            return desk.shelf().tried(release);
        } catch (PolicyProblemsException wrong) {
            throw new ProblemException(ReleaseProblems.of(wrong));
        }
    }
}
