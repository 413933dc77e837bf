package amends.http.releases;

import amends.http.Handler;
import amends.http.QueryFaults;
import amends.serving.Refusal;
import amends.serving.Standing;
import amends.wire.StandingWriter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.glassfish.jersey.server.model.Resource;

/** Which release serves, and what is refused. */
public final class CurrentResource {

    private final Supplier<Standing> standing;

    /** @param standing how things stand, asked once a request */
    public CurrentResource(Supplier<Standing> standing) {
        this.standing = standing;
    }

    /** The resource as Jersey wants it described. */
    public Resource resource() {
        Resource.Builder current = Resource.builder("/v1/releases/current");
        current.addMethod(HttpMethod.GET).produces(MediaType.APPLICATION_JSON).handledBy(new Handler(http -> {
            MultivaluedMap<String, String> unused = QueryFaults.check(http, List.of());
            return Response.ok(StandingWriter.bytes(shown(standing.get())), MediaType.APPLICATION_JSON)
                    .build();
        }));
        return current.build();
    }

    /** How things stand, as it is written. */
    static StandingWriter.Standing shown(Standing now) {
        Refusal refusal = now.refusal();
        return new StandingWriter.Standing(
                now.serving().release(),
                now.since(),
                "folder",
                new StandingWriter.Cases(now.forged().casesRun(), now.forged().failures()),
                refusal == null
                        ? null
                        : new StandingWriter.Refused(
                                refusal.release(), refusal.at(), refusal.reason(), refusal.problems()));
    }
}
