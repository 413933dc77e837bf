package amends.http.incidents;

import amends.access.Role;
import amends.casework.CaseView;
import amends.casework.Casework;
import amends.casework.Replaying;
import amends.casework.Timelines;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.http.QueryFaults;
import amends.http.Route;
import amends.http.Wire;
import amends.recommendation.Clocks;
import amends.recommendation.CompiledPolicySet;
import amends.wire.ClockWriter;
import amends.wire.DecisionWriter;
import amends.wire.TimelineWriter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Why an incident stands as it does, and how it will go on: its timeline, its clocks, its decisions. */
public final class Insights {

    private static final String ID = "id";
    private static final String EXPLAIN = "explain";
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

    /** The ways to them. */
    public List<Route> routes() {
        return List.of(
                incident("/timeline")
                        .named("getTimeline", "Shows what happened in an incident and what comes next")
                        .told(Wire.answers("Timeline").fails(409))
                        .answeredWith(json(http -> TimelineWriter.bytes(timelines.of(id(http))))),
                incident("/clocks")
                        .named("getClocks", "Shows the clocks of an incident, and how their instants come about")
                        .told(Wire.answers("Clocks")
                                .queryOneOf("explain", "whether each tells how its time was counted", "true", "false")
                                .fails(400, 409))
                        .answeredWith(json(this::clocks)),
                incident("/decisions")
                        .named("listIncidentDecisions", "Lists the decisions of an incident")
                        .told(Wire.answers("DecisionList"))
                        .answeredWith(json(http -> DecisionWriter.bytes(replaying.of(id(http))))),
                Route.get(DECISION)
                        .by(Role.AGENT, Role.AUTHOR, Role.APPROVER, Role.AUDITOR)
                        .named("getDecision", "Shows a decision as it was made")
                        .told(Wire.answers("Decision"))
                        .givesJson()
                        .answeredWith(json(http -> DecisionWriter.bytes(replaying.find(id(http))))),
                Route.post(DECISION + "/replay")
                        .by(Role.AUTHOR, Role.AUDITOR)
                        .named("replayDecision", "Makes a decision again, under its own release or another")
                        .told(Wire.UNTOLD
                                .or("application/json", "ReplayRequest")
                                .bodyOptional()
                                .query("release", "Text", "the same as release in the body; not both")
                                .answer(200, "Replayed", "What came of it")
                                .fails(409))
                        .givesJson()
                        .answeredWith(json(http -> ReplayPost.answer(replaying, id(http), http))));
    }

    private static Route.Draft incident(String part) {
        return Route.get(ONE + part).by(Role.AGENT, Role.APPROVER, Role.AUDITOR).givesJson();
    }

    private static Function<ContainerRequestContext, Response> json(Function<ContainerRequestContext, byte[]> answer) {
        return http ->
                Response.ok(answer.apply(http), MediaType.APPLICATION_JSON_TYPE).build();
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
        String explain = QueryFaults.check(http, List.of(EXPLAIN)).getFirst(EXPLAIN);
        if (explain != null && !List.of("true", "false").contains(explain)) {
            throw QueryFaults.of(Problem.Fault.at("/" + EXPLAIN, "explain must be true or false"));
        }
        return "true".equals(explain);
    }

    private static String id(ContainerRequestContext http) {
        return http.getUriInfo().getPathParameters().getFirst(ID);
    }
}
