package amends.bench;

import amends.AmendsConfiguration;
import amends.AmendsServer;
import amends.PolicyLoader;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import amends.wire.PlanWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** The service with the shipped rules and the ceiling beside it, in a process of its own until its input ends. */
final class LoadServer {

    private LoadServer() {}

    /**
     * Prints where it listens, once it does.
     *
     * @param arguments {@link LogIn#name}, and for PostgreSQL its address
     */
    public static void main(String[] arguments) throws IOException {
        CompiledPolicySet policies = PolicyLoader.load(Path.of("rules"));
        CeilingResource ceiling = new CeilingResource(fixedAnswer(policies));
        try (AmendsServer server = AmendsServer.start(
                settings(arguments),
                (reading, before) -> policies,
                Recommender::evaluated,
                InstantSource.system(),
                edge -> edge.route(ceiling.route()))) {
            System.out.println(server.uri());
            while (System.in.read() >= 0) {
                // Only the end counts.
            }
        }
    }

    private static AmendsConfiguration settings(String... arguments) {
        AmendsConfiguration settings = new AmendsConfiguration().onFreePorts();
        return switch (LogIn.valueOf(arguments[0])) {
            case OFF -> settings.unlogged();
            case H2 -> settings.on("", "");
            case POSTGRESQL -> settings.on(arguments[1], "postgres");
        };
    }

    /** The plan that the other resource gives, too, so that both write as many bytes. */
    private static byte[] fixedAnswer(CompiledPolicySet policies) {
        EvaluationRequest request = new EvaluationReader(policies.policies()).read(DesignRequest.body(), Instant.EPOCH);
        Plan plan = Recommender.evaluate(policies, request.situation(), request.asOf());
        return PlanWriter.bytes(plan, new UUID(0, 0).toString());
    }
}
