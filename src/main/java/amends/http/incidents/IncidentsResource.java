package amends.http.incidents;

import amends.access.Role;
import amends.casework.CaseView;
import amends.casework.Casework;
import amends.casework.Looking;
import amends.http.JsonBody;
import amends.http.Route;
import amends.http.Wire;
import amends.http.access.Callers;
import amends.policy.PolicySet;
import amends.wire.CaseWriter;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import amends.wire.HappeningReader;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Incidents that are kept, as resources. Described by hand, as evaluations are. */
public final class IncidentsResource {

    static final String PATH = "/v1/incidents";
    private static final String ID = "id";

    private final Casework casework;
    private final Looking looking;
    private final Supplier<PolicySet> policies;
    private final InstantSource clock;
    private final int maxRequestBytes;

    /**
     * @param casework keeps the incidents
     * @param looking looks for them
     * @param policies the policies in force, asked once a request
     * @param clock what is stated in minutes counts from it
     * @param maxRequestBytes how large a body may be
     */
    public IncidentsResource(
            Casework casework,
            Looking looking,
            Supplier<PolicySet> policies,
            InstantSource clock,
            int maxRequestBytes) {
        this.casework = casework;
        this.looking = looking;
        this.policies = policies;
        this.clock = clock;
        this.maxRequestBytes = maxRequestBytes;
    }

    /** The ways to them. */
    public List<Route> routes() {
        return List.of(
                Route.post(PATH)
                        .by(Role.AGENT)
                        .named("openIncident", "Opens an incident, which is kept from now on")
                        .told(Wire.body("EvaluationRequest")
                                .answer(201, "Incident", "It was opened", "Location", "ETag")
                                .answer(200, "Incident", "It was opened before, by the same request", "ETag")
                                .header(
                                        "Idempotency-Key",
                                        "Text",
                                        "makes the request recognisable when it is sent again")
                                .fails(409))
                        .json()
                        .answeredWith(this::open),
                Route.get(PATH)
                        .by(Role.AGENT, Role.APPROVER, Role.AUDITOR)
                        .named("listIncidents", "Lists incidents, by what is due next")
                        .told(Wire.answers("IncidentPage")
                                .paged()
                                .query(
                                        "status",
                                        "Text",
                                        "open, paused, resolved or all; several with commas; open,paused if left out")
                                .query("kind", "Text", "of this kind only")
                                .query("domain", "Text", "of this domain only")
                                .query("customer", "Text", "of this customer only")
                                .query("acknowledged", "Truth", "acknowledged or not")
                                .query("snoozed", "Truth", "snoozed or not")
                                .query("dueBefore", "Instant", "due before then")
                                .query(
                                        "changedSince",
                                        "Instant",
                                        "changed from then on; the order is that of the changes")
                                .query("q", "Text", "whose id or customer begins so"))
                        .givesJson()
                        .answeredBy(new IncidentLists(looking, policies, clock).handler()),
                Route.get(PATH + "/{" + ID + "}")
                        .by(Role.AGENT, Role.APPROVER, Role.AUDITOR)
                        .named("getIncident", "Shows an incident, what happened in it, and its plan")
                        .told(Wire.UNTOLD
                                .header("If-None-Match", "Text", "the ETag of what is known already")
                                .answer(200, "Incident", "The incident", "ETag")
                                .answer(304, null, "It is what is known already", "ETag"))
                        .givesJson()
                        .answeredWith(this::look),
                Route.post(PATH + "/{" + ID + "}/events")
                        .by(Role.AGENT)
                        .named("recordEvent", "Writes down what was done or has happened, and plans anew")
                        .told(Wire.body("NewEvent")
                                .answer(201, "Incident", "It was written down", "ETag")
                                .answer(200, "Incident", "It was written down before, by the same request", "ETag")
                                .header(
                                        "Idempotency-Key",
                                        "Text",
                                        "makes the request recognisable when it is sent again")
                                .header(
                                        "If-Match",
                                        "Text",
                                        "the ETag of the incident: where it was changed since, nothing is done")
                                .fails(409, 412))
                        .json()
                        .answeredWith(this::record));
    }

    private Response open(ContainerRequestContext http) {
        byte[] body = JsonBody.read(http, maxRequestBytes);
        EvaluationRequest request = new EvaluationReader(policies.get()).read(body, clock.instant());
        String key = IdempotencyKey.of(http);
        Casework.Answer answer = casework.open(request.situation(), request.asOf(), key, Print.of(body));
        String id = answer.view().head().id();
        Response.ResponseBuilder response = answer.isNew() ? Response.created(address(id)) : Response.ok();
        return shown(response, answer);
    }

    private Response look(ContainerRequestContext http) {
        CaseView view = casework.view(id(http));
        return Version.isSeen(http, view)
                ? Response.notModified()
                        .header(HttpHeaders.ETAG, Version.tag(view))
                        .build()
                : shown(Response.ok(), new Casework.Answer(view, true));
    }

    /** Where an incident is. */
    static URI address(String id) {
        return URI.create(
                PATH + '/' + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private Response record(ContainerRequestContext http) {
        byte[] body = JsonBody.read(http, maxRequestBytes);
        String id = id(http);
        Casework.Answer answer = Refusals.ofEvent(() -> casework.record(
                id,
                StatedApprover.check(HappeningReader.read(body, clock.instant()), Callers.of(http)),
                Version.ifMatch(http),
                IdempotencyKey.of(http),
                Print.of(id, body)));
        return shown(answer.isNew() ? Response.status(Response.Status.CREATED) : Response.ok(), answer);
    }

    private static Response shown(Response.ResponseBuilder response, Casework.Answer answer) {
        return response.entity(CaseWriter.bytes(answer.view()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, Version.tag(answer.view()))
                .build();
    }

    private static String id(ContainerRequestContext http) {
        return http.getUriInfo().getPathParameters().getFirst(ID);
    }
}
