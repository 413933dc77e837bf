package amends.http.incidents;

import amends.access.Role;
import amends.casework.CaseView;
import amends.casework.Casework;
import amends.casework.Recalled;
import amends.casework.Recalling;
import amends.casework.ReplayException;
import amends.casework.Replaying;
import amends.explanation.NoSuchNameException;
import amends.explanation.Paint;
import amends.explanation.Question;
import amends.explanation.Why;
import amends.explanation.WhyText;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.http.QueryFaults;
import amends.http.Route;
import amends.http.Wire;
import amends.incident.Situation;
import amends.incident.SituationException;
import amends.recommendation.CompiledPolicySet;
import amends.wire.WhyWriter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Why decisions were made as they were, and why kept incidents stand as they do. */
public final class WhyResource {

    private static final String ID = "id";
    private static final String JSON = "json";
    private static final String TEXT = "text";
    private static final String RULE = "rule";
    private static final String ABOUT = "about";
    private static final String FORMAT = "format";
    private static final MediaType PLAIN = MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8");

    private final Casework casework;
    private final Replaying replaying;
    private final Recalling recalling;
    private final Supplier<CompiledPolicySet> policies;

    /** @param policies the policies in force, asked once a request */
    public WhyResource(
            Casework casework, Replaying replaying, Recalling recalling, Supplier<CompiledPolicySet> policies) {
        this.casework = casework;
        this.replaying = replaying;
        this.recalling = recalling;
        this.policies = policies;
    }

    /** The ways to them. */
    public List<Route> routes() {
        return List.of(
                Route.get("/v1/decisions/{" + ID + "}/why")
                        .by(Role.AGENT, Role.AUTHOR, Role.APPROVER, Role.AUDITOR)
                        .named("explainDecision", "Says why a decision was made as it was, and what would change it")
                        .told(Wire.answers("Why")
                                .query("rule", "Text", "about this rule only; its name, or a part of it")
                                .query("about", "Text", "about what is called so only: a message, remedy or role")
                                .queryOneOf("format", "as what; else as Accept says", "json", "text")
                                .fails(409))
                        .gives(MediaType.APPLICATION_JSON, PLAIN.toString())
                        .answeredWith(this::ofDecision),
                Route.get(IncidentsResource.PATH + "/{" + ID + "}/why")
                        .by(Role.AGENT, Role.AUTHOR, Role.APPROVER, Role.AUDITOR)
                        .named("explainIncident", "Says why an incident stands as it does, and what would change it")
                        .told(Wire.answers("Why")
                                .query("rule", "Text", "about this rule only; its name, or a part of it")
                                .query("about", "Text", "about what is called so only: a message, remedy or role")
                                .queryOneOf("format", "as what; else as Accept says", "json", "text")
                                .fails(409))
                        .gives(MediaType.APPLICATION_JSON, PLAIN.toString())
                        .answeredWith(this::ofIncident));
    }

    private Response ofDecision(ContainerRequestContext http) {
        Question question = question(http);
        Recalled then = recalling.of(replaying.find(id(http)));
        String id = then.decision().id();
        try {
            Why why = why(then.policies(), then.situation(), then.decision().asOf(), question);
            return answer(http, why, id);
        } catch (SituationException e) {
            throw new ReplayException("decision \"" + id + "\" cannot be made again: " + e.getMessage());
        }
    }

    private Response ofIncident(ContainerRequestContext http) {
        Question question = question(http);
        CaseView view = casework.view(id(http));
        if (view.plan() == null) {
            throw new ProblemException(Problem.of(409, view.head().problem()));
        }
        return answer(http, why(policies.get(), view.situation(), view.plan().asOf(), question), null);
    }

    private static Why why(CompiledPolicySet policies, Situation situation, Instant asOf, Question question) {
        try {
            return Why.of(policies, situation, asOf, question);
        } catch (NoSuchNameException unknown) {
            throw QueryFaults.of(new Problem.Fault(
                    "/" + unknown.what(),
                    unknown.getMessage(),
                    null,
                    unknown.name(),
                    unknown.nearest(),
                    null,
                    null,
                    null,
                    null));
        }
    }

    private static Question question(ContainerRequestContext http) {
        MultivaluedMap<String, String> query = QueryFaults.check(http, List.of(RULE, ABOUT, FORMAT));
        String format = query.getFirst(FORMAT);
        if (format != null && !List.of(TEXT, JSON).contains(format)) {
            throw QueryFaults.of(Problem.Fault.at("/" + FORMAT, "format must be text or json"));
        }
        if (query.containsKey(RULE) && query.containsKey(ABOUT)) {
            throw QueryFaults.of(Problem.Fault.at("/" + ABOUT, "rule and about do not go together"));
        }
        return new Question(query.getFirst(RULE), query.getFirst(ABOUT));
    }

    private static Response answer(ContainerRequestContext http, Why why, String decisionId) {
        if (!isText(http)) {
            return Response.ok(WhyWriter.bytes(why, decisionId), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        String text = String.join("\n", WhyText.lines(why, Paint.NONE)) + "\n";
        return Response.ok(text.getBytes(StandardCharsets.UTF_8), PLAIN).build();
    }

    /** The query decides, else what the caller would rather have. */
    private static boolean isText(ContainerRequestContext http) {
        String format = http.getUriInfo().getQueryParameters().getFirst(FORMAT);
        if (format != null) {
            return format.equals(TEXT);
        }
        for (MediaType accepted : http.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (accepted.isCompatible(MediaType.TEXT_PLAIN_TYPE)) {
                return true;
            }
        }
        return false;
    }

    private static String id(ContainerRequestContext http) {
        return http.getUriInfo().getPathParameters().getFirst(ID);
    }
}
