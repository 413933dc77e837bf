package amends.http.access;

import amends.access.AccessKey;
import amends.access.Caller;
import amends.access.KeyDesk;
import amends.access.MadeKey;
import amends.access.Role;
import amends.http.Faulty;
import amends.http.JsonBody;
import amends.http.QueryFaults;
import amends.http.Route;
import amends.http.Wire;
import amends.wire.KeyReader;
import amends.wire.KeyWriter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/** The access keys. */
public final class KeysResource {

    private static final String PATH = "/v1/keys";
    private static final String ID = "id";

    private final KeyDesk desk;
    private final InstantSource clock;
    private final int maxRequestBytes;

    /**
     * @param clock tells how keys stand
     * @param maxRequestBytes how large a body may be
     */
    public KeysResource(KeyDesk desk, InstantSource clock, int maxRequestBytes) {
        this.desk = desk;
        this.clock = clock;
        this.maxRequestBytes = maxRequestBytes;
    }

    /** The ways to them. */
    public List<Route> routes() {
        return List.of(
                Route.get(PATH)
                        .by(Role.ADMIN)
                        .named("listKeys", "Lists the access keys, but not what they are")
                        .told(Wire.answers("KeyList"))
                        .givesJson()
                        .answeredWith(this::list),
                Route.post(PATH)
                        .by(Role.ADMIN)
                        .named("makeKey", "Makes an access key, and tells it this once")
                        .told(Wire.body("KeyRequest").answer(201, "MadeKey", "It was made", "Location"))
                        .json()
                        .answeredWith(this::make),
                Route.delete(PATH + "/{" + ID + "}")
                        .by(Role.ADMIN)
                        .named("revokeKey", "Revokes an access key")
                        .told(Wire.answers("Key").fails(409))
                        .givesJson()
                        .answeredWith(this::revoke));
    }

    private Response list(ContainerRequestContext http) {
        QueryFaults.check(http, List.of());
        return json(Response.ok(), KeyWriter.list(desk.all(), clock.instant()));
    }

    private Response make(ContainerRequestContext http) {
        byte[] body = JsonBody.read(http, maxRequestBytes);
        KeyDesk.Wish wish = Faulty.request(() -> KeyReader.wish(body));
        Caller caller = Callers.of(http);
        MadeKey made = desk.make(wish, caller.keyId() == null ? "this machine, without a key" : caller.keyId());
        return json(Response.created(URI.create(PATH + '/' + made.key().id())), KeyWriter.made(made, clock.instant()));
    }

    private Response revoke(ContainerRequestContext http) {
        AccessKey revoked = desk.revoke(http.getUriInfo().getPathParameters().getFirst(ID), true);
        return json(Response.ok(), KeyWriter.one(revoked, clock.instant()));
    }

    private static Response json(Response.ResponseBuilder response, byte[] body) {
        return response.entity(body).type(MediaType.APPLICATION_JSON_TYPE).build();
    }
}
