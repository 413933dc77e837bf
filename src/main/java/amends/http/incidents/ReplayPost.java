package amends.http.incidents;

import amends.casework.Replaying;
import amends.http.JsonBody;
import amends.http.QueryFaults;
import amends.wire.DecisionWriter;
import amends.wire.ReplayReader;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;

/** Makes one decision again: under its own release, or under the one that the body or the query names. */
final class ReplayPost {

    private static final String RELEASE = "release";
    private static final int MOST_BYTES = 10_000;

    private ReplayPost() {}

    static byte[] answer(Replaying replaying, String id, ContainerRequestContext http) {
        // Neither need the body be there, nor a type that says what it is.
        byte[] body = http.hasEntity() && http.getMediaType() != null ? JsonBody.read(http, MOST_BYTES) : new byte[0];
        List<String> named = QueryFaults.check(http, List.of(RELEASE)).getOrDefault(RELEASE, List.of());
        String release = Refusals.ofQuery(() -> ReplayReader.release(body, named));
        return DecisionWriter.bytes(release == null ? replaying.replay(id) : replaying.replay(id, release));
    }
}
