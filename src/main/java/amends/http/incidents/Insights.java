package amends.http.incidents;

import amends.casework.CaseView;
import amends.casework.Casework;
import amends.casework.Replaying;
import amends.casework.Timelines;
import amends.http.Handler;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.recommendation.Clocks;
import amends.recommendation.CompiledPolicySet;
import amends.wire.ClockWriter;
import amends.wire.DecisionWriter;
import amends.wire.TimelineWriter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.glassfish.jersey.server.model.Resource;

/** Why an incident stands as it does, and how it will go on: its timeline, its clocks, its decisions. */
public final class Insights {

    private static final String ID = "id";
    private static final String ONE = IncidentsResource.PATH + "/{" + ID + "}";
    private static final String DECISION = "/v1/decisions/{" + ID + "}";

    private final Casework casework;
    private final Timelines timelines;
    private final Replaying replaying;
    private final Supplier<CompiledPolicySet> policies;

    /** @param policies the policies in force, asked once a request */
    public Insights(Casework casework, Timelines timelines, Replaying replaying, Supplier<CompiledPolicySet> policies) {
        this.casework = casework;
        this.timelines = timelines;
        this.replaying = replaying;
        this.policies = policies;
    }

    /** The resources as Jersey wants them described. */
    public List<Resource> resources() {
        return List.of(
                get(ONE + "/timeline", http -> TimelineWriter.bytes(timelines.of(id(http)))),
                get(ONE + "/clocks", this::clocks),
                get(ONE + "/decisions", http -> DecisionWriter.bytes(replaying.of(id(http)))),
                get(DECISION, http -> DecisionWriter.bytes(replaying.find(id(http)))),
                resource(DECISION + "/replay", HttpMethod.POST, http -> ReplayPost.answer(replaying, id(http), http)));
    }

    private static Resource get(String path, Function<ContainerRequestContext, byte[]> answer) {
        return resource(path, HttpMethod.GET, answer);
    }

    private static Resource resource(String path, String method, Function<ContainerRequestContext, byte[]> answer) {
        Resource.Builder resource = Resource.builder(path);
        resource.addMethod(method)
                .produces(MediaType.APPLICATION_JSON)
                .handledBy(new Handler(http -> Response.ok(answer.apply(http), MediaType.APPLICATION_JSON_TYPE)
                        .build()));
        return resource.build();
    }

    private byte[] clocks(ContainerRequestContext http) {
        CaseView view = casework.view(id(http));
        if (view.plan() == null) {
            throw new ProblemException(Problem.of(409, view.head().problem()));
        }
        Clocks clocks =
                Clocks.explain(policies.get(), view.situation(), view.plan().asOf());
        String release = view.head().release();
        return ClockWriter.bytes(clocks, release.equals(clocks.release()) ? null : release, explain(http));
    }

    private static boolean explain(ContainerRequestContext http) {
        String explain = http.getUriInfo().getQueryParameters().getFirst("explain");
        if (explain != null && !List.of("true", "false").contains(explain)) {
            throw new ProblemException(Problem.of(400, "explain must be true or false"));
        }
        return "true".equals(explain);
    }

    private static String id(ContainerRequestContext http) {
        return http.getUriInfo().getPathParameters().getFirst(ID);
    }
}
