package amends;

import amends.casework.Judging;
import amends.policy.PolicyProblemsException;
import amends.serving.Forge;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** The verb that serves: says in one line that it is ready, or in as few as it can why it cannot be. */
final class ServerVerb {

    static final String NAME = "server";

    private static final int FAILED = 1;

    private final Forge forge;
    private final Judging.Core core;
    private final InstantSource clock;
    private final Consumer<LoggingSettings> logging;
    private final PrintStream out;
    private final PrintStream err;

    /** @param logging has it logged as the settings say */
    ServerVerb(
            Forge forge,
            Judging.Core core,
            InstantSource clock,
            Consumer<LoggingSettings> logging,
            PrintStream out,
            PrintStream err) {
        this.logging = logging;
        this.forge = forge;
        this.core = core;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /**
     * Serves.
     *
     * @param arguments the settings file, and gates that are closed besides those that the settings close
     * @return 0 once requests are answered, by threads that keep the program running; else 1
     */
    int run(List<String> arguments) {
        try {
            ServerArguments asked = ServerArguments.of(arguments);
            if (asked.check()) {
                Settings.read(asked.file(), System.getenv()).inForce().forEach(out::println);
                return 0;
            }
            AmendsConfiguration settings =
                    Settings.read(asked.file()).requiring(asked.requireCases(), asked.requireApproval());
            logging.accept(settings.logging());
            AmendsServer server = AmendsServer.start(settings, forge, core, clock);
            Ending.prepare(server, settings.shutdown(), err);
            out.println(server.readyLine());
            return 0;
        } catch (StartException e) {
            e.lines().forEach(line -> err.println("amends: " + line));
        } catch (PolicyProblemsException e) {
            e.problems().forEach(err::println);
            int count = e.problems().size();
            err.println(
                    "amends: " + count + (count == 1 ? " problem" : " problems") + " in the rules; nothing is served");
        } catch (RuntimeException e) {
            err.println("amends: the service could not start: " + e);
        }
        return FAILED;
    }
}
