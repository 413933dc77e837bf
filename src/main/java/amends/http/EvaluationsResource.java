package amends.http;

import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import amends.wire.PlanWriter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/** Says what to do about an incident that nobody stores. */
@Path("/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
public final class EvaluationsResource {

    private final Supplier<CompiledPolicySet> policies;
    private final Evaluator evaluator;
    private final Supplier<UUID> decisionIds;
    private final InstantSource clock;
    private final int maxRequestBytes;

    /**
     * @param policies the policies in force, asked once a request
     * @param evaluator the core
     * @param decisionIds a new id with each call
     * @param clock what a request without asOf asks for
     * @param maxRequestBytes how large a body may be
     */
    public EvaluationsResource(
            Supplier<CompiledPolicySet> policies,
            Evaluator evaluator,
            Supplier<UUID> decisionIds,
            InstantSource clock,
            int maxRequestBytes) {
        this.policies = policies;
        this.evaluator = evaluator;
        this.decisionIds = decisionIds;
        this.clock = clock;
        this.maxRequestBytes = maxRequestBytes;
    }

    /** Answers one request with one plan. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public byte[] evaluate(InputStream body, @Context HttpHeaders headers) throws IOException {
        JsonBodies.require(headers);
        byte[] bytes = RequestBody.read(body, maxRequestBytes);
        CompiledPolicySet inForce = policies.get();
        EvaluationRequest request = new EvaluationReader(inForce.policies()).read(bytes, clock.instant());
        Plan plan = evaluator.evaluate(inForce, request.situation(), request.asOf());
        return PlanWriter.bytes(plan, decisionIds.get().toString());
    }
}
