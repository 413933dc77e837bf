package amends;

import amends.recommendation.Recommender;
import java.time.InstantSource;
import java.util.List;

/** Starts the program. */
public final class AmendsApplication {

    private static final int FAILED = 1;

    private AmendsApplication() {}

    /**
     * Runs one verb.
     *
     * @param arguments the verb, then its own arguments
     */
    public static void main(String[] arguments) {
        Logging.toStandardError();
        int code = run(List.of(arguments));
        if (code != 0) {
            System.exit(code);
        }
    }

    private static int run(List<String> arguments) {
        String verb = arguments.isEmpty() ? "" : arguments.get(0);
        if (verb.equals(ServerVerb.NAME)) {
            return new ServerVerb(
                            PolicyLoader::load, Recommender::evaluate, InstantSource.system(), System.out, System.err)
                    .run(arguments.subList(1, arguments.size()));
        }
        System.err.println("amends: " + (verb.isEmpty() ? "a verb is missing" : "there is no verb \"" + verb + '"')
                + "; the verb is server, as in: server config.yml");
        return FAILED;
    }
}
