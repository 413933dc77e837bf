package amends.http;

import amends.access.Role;
import amends.http.access.Callers;
import amends.http.limits.Turnstile;
import amends.recommendation.CompiledPolicySet;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.function.Supplier;
import org.glassfish.jersey.process.Inflector;

/**
 * Says what to do about an incident that nobody stores. It is described to Jersey by hand: annotated methods have each
 * of their arguments looked up in each request, which takes longer than reading the request itself.
 */
final class EvaluationsResource implements Inflector<ContainerRequestContext, byte[]> {

    private static final String PATH = "/v1/evaluations";

    private final Supplier<CompiledPolicySet> policies;
    private final Asking asking;
    private final Turnstile turnstile;
    private final int maxRequestBytes;

    /**
     * @param policies the policies in force, asked once a request
     * @param turnstile lets a few evaluate at the same time
     * @param maxRequestBytes how large a body may be
     */
    EvaluationsResource(Supplier<CompiledPolicySet> policies, Asking asking, Turnstile turnstile, int maxRequestBytes) {
        this.policies = policies;
        this.asking = asking;
        this.turnstile = turnstile;
        this.maxRequestBytes = maxRequestBytes;
    }

    /** The way to it. */
    Route route() {
        return Route.post(PATH)
                .by(Role.AGENT)
                .named("evaluate", "Says what to do about an incident that nobody keeps")
                .told(Wire.body("EvaluationRequest")
                        .answer(200, "Evaluation", "What to do")
                        .header("traceparent", "Text", "the W3C trace that the decision is logged with"))
                .json()
                .answeredBy(this);
    }

    /** Answers one request with one plan. */
    @Override
    public byte[] apply(ContainerRequestContext http) {
        byte[] body = JsonBody.read(http, maxRequestBytes);
        return turnstile.pass(() -> {
            Asking.Answer answer =
                    asking.ask(policies.get(), body, Callers.of(http).keyId(), TraceContext.traceId(http));
            asking.log(List.of(answer));
            return answer.bytes();
        });
    }
}
