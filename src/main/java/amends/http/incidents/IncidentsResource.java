package amends.http.incidents;

import amends.casework.Casework;
import amends.casework.NewEvent;
import amends.http.Handler;
import amends.http.JsonBody;
import amends.incident.Situation;
import amends.policy.PolicySet;
import amends.wire.CaseWriter;
import amends.wire.EvaluationReader;
import amends.wire.HappeningReader;
import jakarta.ws.rs.HttpMethod;
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
import org.glassfish.jersey.server.model.Resource;

/** Incidents that are kept, as resources. Described by hand, as evaluations are. */
public final class IncidentsResource {

    static final String PATH = "/v1/incidents";
    private static final String ID = "id";

    private final Casework casework;
    private final Supplier<PolicySet> policies;
    private final InstantSource clock;
    private final int maxRequestBytes;

    /**
     * @param casework keeps the incidents
     * @param policies the policies in force, asked once a request
     * @param clock what is stated in minutes counts from it
     * @param maxRequestBytes how large a body may be
     */
    public IncidentsResource(
            Casework casework, Supplier<PolicySet> policies, InstantSource clock, int maxRequestBytes) {
        this.casework = casework;
        this.policies = policies;
        this.clock = clock;
        this.maxRequestBytes = maxRequestBytes;
    }

    /** The resources as Jersey wants them described. */
    public List<Resource> resources() {
        Resource.Builder all = Resource.builder(PATH);
        all.addMethod(HttpMethod.POST)
                .consumes(MediaType.APPLICATION_JSON)
                .produces(MediaType.APPLICATION_JSON)
                .handledBy(new Handler(this::open));
        Resource.Builder one = Resource.builder(PATH + "/{" + ID + "}");
        one.addMethod(HttpMethod.GET)
                .produces(MediaType.APPLICATION_JSON)
                .handledBy(new Handler(
                        http -> shown(Response.ok(), new Casework.Answer(casework.view(id(http)), true))));
        Resource.Builder events = Resource.builder(PATH + "/{" + ID + "}/events");
        events.addMethod(HttpMethod.POST)
                .consumes(MediaType.APPLICATION_JSON)
                .produces(MediaType.APPLICATION_JSON)
                .handledBy(new Handler(this::record));
        return List.of(all.build(), one.build(), events.build());
    }

    private Response open(ContainerRequestContext http) {
        byte[] body = JsonBody.read(http, maxRequestBytes);
        Situation stated =
                new EvaluationReader(policies.get()).read(body, clock.instant()).situation();
        String key = IdempotencyKey.of(http);
        Casework.Answer answer = casework.open(stated, key, Print.of(body));
        String id = answer.view().head().id();
        Response.ResponseBuilder response = answer.isNew()
                ? Response.created(URI.create(PATH + '/' + URLEncoder.encode(id, StandardCharsets.UTF_8)))
                : Response.ok();
        return shown(response, answer);
    }

    private Response record(ContainerRequestContext http) {
        byte[] body = JsonBody.read(http, maxRequestBytes);
        NewEvent event = HappeningReader.read(body, clock.instant());
        Casework.Answer answer = casework.record(id(http), event, Version.ifMatch(http));
        return shown(answer.isNew() ? Response.status(Response.Status.CREATED) : Response.ok(), answer);
    }

    private static Response shown(Response.ResponseBuilder response, Casework.Answer answer) {
        return response.entity(CaseWriter.bytes(answer.view()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, Version.tag(answer.view().head().version()))
                .build();
    }

    private static String id(ContainerRequestContext http) {
        return http.getUriInfo().getPathParameters().getFirst(ID);
    }
}
