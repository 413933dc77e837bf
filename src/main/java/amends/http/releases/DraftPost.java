package amends.http.releases;

import amends.folder.RulesFolder;
import amends.folder.RulesTexts;
import amends.http.JsonAnswer;
import amends.http.Problem.Fault;
import amends.http.ProblemException;
import amends.http.QueryFaults;
import amends.http.ReleaseProblems;
import amends.http.RulesBody;
import amends.http.access.Callers;
import amends.policy.PolicyProblemsException;
import amends.releasing.Known;
import amends.serving.Drafting;
import amends.wire.ReleaseReader;
import amends.wire.ReleaseWriter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Takes a draft of the rules, checks it, runs its cases, and stores it; it serves once it is activated. */
record DraftPost(ReleaseDesk desk) {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_WHY = 2_000;

    /** What came. */
    private record Draft(RulesFolder.Reading reading, String by, String why) {}

    Response answer(ContainerRequestContext http) {
        Draft draft = draft(http);
        Drafting.Kept kept;
        try {
            kept = new Drafting(desk.forge(), desk.shelf(), desk.inForce()::serving)
                    .keep(draft.reading(), draft.by(), Callers.of(http).keyId(), draft.why());
        } catch (PolicyProblemsException wrong) {
            throw new ProblemException(ReleaseProblems.of(wrong));
        }
        String hash = kept.release();
        Known known = desk.views().find(hash);
        Response answer = JsonAnswer.of(kept.isNew() ? Response.Status.CREATED : Response.Status.OK, json -> {
            json.writeStartObject();
            ReleaseWriter.fields(known, json);
            json.writeArrayFieldStart("failures");
            for (String failure : kept.forged().failures()) {
                json.writeString(failure);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
        return kept.isNew()
                ? Response.fromResponse(answer)
                        .location(URI.create(ReleasesResource.PATH + "/" + hash))
                        .build()
                : answer;
    }

    private static Draft draft(ContainerRequestContext http) {
        if (RulesBody.isZip(http)) {
            return zipped(http);
        }
        QueryFaults.check(http, List.of());
        byte[] body = RulesBody.json(http);
        ReleaseReader.Draft draft = Answers.read(() -> ReleaseReader.draft(body, Callers.of(http)));
        return new Draft(RulesTexts.read(draft.files()), draft.by(), draft.why());
    }

    private static Draft zipped(ContainerRequestContext http) {
        MultivaluedMap<String, String> query = QueryFaults.check(http, List.of("by", "why"));
        String stated = query.getFirst("by");
        String by = stated == null ? Callers.of(http).name() : stated;
        if (by == null || by.isBlank()) {
            throw QueryFaults.of(Fault.at("/by", "is required: who brings the draft"));
        }
        mustBeText("by", by, LONGEST_NAME);
        mustBeText("why", query.getFirst("why"), LONGEST_WHY);
        return new Draft(RulesBody.zipped(http), by, query.getFirst("why"));
    }

    /** As in a body of JSON. */
    private static void mustBeText(String key, String text, int longest) {
        if (text != null && text.length() > longest) {
            throw QueryFaults.of(Fault.at('/' + key, "is longer than " + longest + " characters"));
        }
        if (text != null && text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw QueryFaults.of(Fault.at('/' + key, "holds a control character other than newline and tab"));
        }
    }
}
