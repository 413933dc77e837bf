package amends.http.releases;

import amends.http.JsonAnswer;
import amends.http.Problem.Fault;
import amends.http.QueryFaults;
import amends.policy.Nearest;
import amends.release.diff.DiffText;
import amends.release.diff.ReleaseDiff;
import amends.wire.DiffWriter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Tells what is different between two releases; where the second is not named, it is what serves. */
record DiffAnswer(ReleaseDesk desk) {

    private static final List<String> FORMATS = List.of("json", "text");

    Response of(ContainerRequestContext http) {
        MultivaluedMap<String, String> query = QueryFaults.check(http, List.of("to", "format"));
        String format = query.getFirst("format");
        if (format != null && !FORMATS.contains(format)) {
            throw QueryFaults.of(new Fault(
                    "/format",
                    "is not a known format",
                    "one of " + String.join(", ", FORMATS),
                    format,
                    Nearest.to(format, FORMATS),
                    null,
                    null,
                    null,
                    null));
        }
        String to = query.getFirst("to");
        ReleaseDiff diff = new Comparing(desk).between(Answers.hash(http), to);
        return "text".equals(format)
                ? Response.ok(DiffText.of(diff), "text/plain; charset=UTF-8").build()
                : JsonAnswer.of(json -> DiffWriter.write(diff, json));
    }
}
