package amends.http.releases;

import amends.folder.RulesFolder;
import amends.folder.RulesTexts;
import amends.folder.RulesUpload;
import amends.folder.RulesZipException;
import amends.http.BodyTooLargeException;
import amends.http.JsonBody;
import amends.http.Problem;
import amends.http.Problem.Fault;
import amends.http.ProblemException;
import amends.http.QueryFaults;
import amends.http.ReleaseProblems;
import amends.policy.PolicyProblemsException;
import amends.release.Release.Origin;
import amends.releasing.Known;
import amends.serving.Forged;
import amends.wire.ReleaseReader;
import amends.wire.ReleaseWriter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Takes a draft of the rules, checks it, runs its cases, and stores it; it serves once it is activated. */
record DraftPost(ReleaseDesk desk) {

    private static final MediaType ZIP = MediaType.valueOf("application/zip");
    private static final int LONGEST_JSON = 16 << 20;
    private static final int LONGEST_ZIP = 64 << 20;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_WHY = 2_000;

    /** What came. */
    private record Draft(RulesFolder.Reading reading, String by, String why) {}

    Response answer(ContainerRequestContext http) {
        Draft draft = draft(http);
        Forged forged;
        try {
            if (!draft.reading().problems().isEmpty()) {
                throw new PolicyProblemsException(draft.reading().problems());
            }
            forged = desk.forge().forge(draft.reading(), desk.inForce().serving());
        } catch (PolicyProblemsException wrong) {
            throw new ProblemException(ReleaseProblems.of(wrong));
        }
        boolean isNew = desk.shelf().keep(forged, Origin.DRAFT, draft.by(), draft.why());
        String hash = forged.serving().release();
        Known known = desk.views().find(hash);
        Response answer = Answers.json(isNew ? Response.Status.CREATED : Response.Status.OK, json -> {
            json.writeStartObject();
            ReleaseWriter.fields(known, json);
            json.writeArrayFieldStart("failures");
            for (String failure : forged.failures()) {
                json.writeString(failure);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
        return isNew
                ? Response.fromResponse(answer)
                        .location(URI.create(ReleasesResource.PATH + "/" + hash))
                        .build()
                : answer;
    }

    private static Draft draft(ContainerRequestContext http) {
        MediaType type = http.getMediaType();
        if (type != null && type.isCompatible(ZIP) && !type.isWildcardSubtype()) {
            return zipped(http);
        }
        if (type == null || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            throw new ProblemException(
                    Problem.of(415, "the body must be application/zip, or application/json in UTF-8"),
                    Map.of("Accept", "application/zip, application/json"));
        }
        QueryFaults.check(http, List.of());
        byte[] body = JsonBody.read(http, LONGEST_JSON);
        ReleaseReader.Draft draft = Answers.read(() -> ReleaseReader.draft(body));
        return new Draft(RulesTexts.read(draft.files()), draft.by(), draft.why());
    }

    private static Draft zipped(ContainerRequestContext http) {
        MultivaluedMap<String, String> query = QueryFaults.check(http, List.of("by", "why"));
        String by = query.getFirst("by");
        if (by == null || by.isBlank()) {
            throw QueryFaults.of(Fault.at("/by", "is required: who brings the draft"));
        }
        mustBeText("by", by, LONGEST_NAME);
        mustBeText("why", query.getFirst("why"), LONGEST_WHY);
        try {
            byte[] zip = http.getEntityStream().readNBytes(LONGEST_ZIP + 1);
            if (zip.length > LONGEST_ZIP) {
                JsonBody.drain(http.getEntityStream());
                throw new BodyTooLargeException(LONGEST_ZIP);
            }
            return new Draft(unpacked(zip), by, query.getFirst("why"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RulesFolder.Reading unpacked(byte[] zip) {
        try {
            return RulesUpload.read(new ByteArrayInputStream(zip));
        } catch (RulesZipException wrong) {
            throw new ProblemException(new Problem(
                    "/problems/invalid-rules",
                    "The rules cannot serve",
                    422,
                    (wrong.entry() == null ? "" : wrong.entry() + ": ") + wrong.getMessage(),
                    null,
                    List.of(Fault.of(wrong.entry(), wrong.getMessage()))));
        } catch (IOException failed) {
            // What does not arrive is told as unchecked; this is our disk.
            throw new IllegalStateException("a draft could not be unpacked", failed);
        }
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
