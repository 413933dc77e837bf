package amends.bench;

import amends.AmendsConfiguration;
import amends.AmendsServer;
import amends.PolicyForge;
import amends.recommendation.Recommender;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/** The service on a rules folder that is edited meanwhile, in a process of its own until its input ends. */
final class ReloadServer {

    private ReloadServer() {}

    /** Prints where it listens, once it does. */
    public static void main(String[] arguments) throws IOException {
        try (AmendsServer server = AmendsServer.start(
                new AmendsConfiguration().onFreePorts().withRules(Path.of(arguments[0])),
                new PolicyForge(),
                Recommender::evaluated,
                InstantSource.system())) {
            System.out.println(server.uri());
            while (System.in.read() >= 0) {
                // Only the end counts.
            }
        }
    }
}
