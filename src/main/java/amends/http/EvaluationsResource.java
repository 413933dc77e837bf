package amends.http;

import amends.access.Role;
import amends.casework.Judging;
import amends.casework.Recording;
import amends.recommendation.CompiledPolicySet;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import amends.wire.PlanWriter;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.glassfish.jersey.process.Inflector;

/**
 * Says what to do about an incident that nobody stores. It is described to Jersey by hand: annotated methods have each
 * of their arguments looked up in each request, which takes longer than reading the request itself.
 */
final class EvaluationsResource implements Inflector<ContainerRequestContext, byte[]> {

    private static final String PATH = "/v1/evaluations";

    private final Supplier<CompiledPolicySet> policies;
    private final Evaluator evaluator;
    private final Recording recording;
    private final InstantSource clock;
    private final int maxRequestBytes;

    /**
     * @param policies the policies in force, asked once a request
     * @param evaluator the core
     * @param recording writes down what was answered
     * @param clock what a request without asOf asks for
     * @param maxRequestBytes how large a body may be
     */
    EvaluationsResource(
            Supplier<CompiledPolicySet> policies,
            Evaluator evaluator,
            Recording recording,
            InstantSource clock,
            int maxRequestBytes) {
        this.policies = policies;
        this.evaluator = evaluator;
        this.recording = recording;
        this.clock = clock;
        this.maxRequestBytes = maxRequestBytes;
    }

    /** The way to it. */
    Route route() {
        return Route.post(PATH)
                .by(Role.AGENT)
                .named("evaluate", "Says what to do about an incident that nobody keeps")
                .json()
                .answeredBy(this);
    }

    /** Answers one request with one plan. */
    @Override
    public byte[] apply(ContainerRequestContext http) {
        byte[] body = JsonBody.read(http, maxRequestBytes);
        CompiledPolicySet inForce = policies.get();
        long began = System.nanoTime();
        EvaluationRequest request = new EvaluationReader(inForce.policies()).read(body, clock.instant());
        Judging.Judged judged = evaluator.evaluate(inForce, request.situation(), request.asOf());
        String id = recording.nextId();
        byte[] answer = PlanWriter.bytes(judged.evaluated().plan(), id);
        recording.record(
                id,
                new Recording.Asked(new String(body, StandardCharsets.UTF_8), null, TraceContext.traceId(http)),
                judged,
                new String(answer, StandardCharsets.UTF_8),
                began);
        return answer;
    }
}
