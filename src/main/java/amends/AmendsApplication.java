package amends;

import amends.cli.AmendsCommand;
import amends.cli.CommandContext;
import amends.history.BacktestRun;
import amends.recommendation.Recommender;
import amends.site.backtest.BacktestPage;
import amends.site.coverage.CoveragePage;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** Starts the program. */
public final class AmendsApplication {

    private AmendsApplication() {}

    /**
     * Runs one verb.
     *
     * @param arguments the verb, then its own arguments
     */
    public static void main(String[] arguments) {
        Logging.toStandardError();
        int code = run(arguments);
        if (code != 0) {
            Logging.close();
            System.exit(code);
        }
    }

    private static int run(String[] arguments) {
        List<String> rest = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        boolean helpAsked = rest.contains("--help") || rest.contains("-h");
        if (arguments.length > 0 && arguments[0].equals(ServerVerb.NAME) && !helpAsked) {
            return new ServerVerb(
                            new PolicyForge(),
                            Recommender::evaluated,
                            InstantSource.system(),
                            Logging::by,
                            System.out,
                            System.err)
                    .run(rest);
        }
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        DemoVerb demo = new DemoVerb(
                new PolicyForge(),
                Recommender::evaluated,
                InstantSource.system(),
                ZoneId.systemDefault(),
                Logging::ofDemo,
                System.out,
                System.err);
        return AmendsCommand.run(arguments, context(out, err), new DatabaseVault(InstantSource.system()), demo::play);
    }

    /** How the service runs and shows backtests. */
    static Backtests backtests() {
        return new Backtests(BacktestRun::run, BacktestPage::of);
    }

    /** What the commands work with. */
    static CommandContext context(PrintWriter out, PrintWriter err) {
        return new CommandContext(
                PolicyLoader::load,
                PolicyChecker::check,
                PolicySuite::load,
                PolicyBook::files,
                RulesStates::of,
                CoveragePage::of,
                BacktestPage::of,
                BacktestPage::ofComparison,
                InstantSource.system(),
                System.in,
                out,
                err);
    }
}
