package amends.cli;

import amends.backtest.BacktestReport;
import amends.backtest.Conduct;
import amends.history.BacktestJson;
import amends.history.BacktestOrder;
import amends.history.BacktestOrder.Candidate;
import amends.history.BacktestRun;
import amends.history.Timelines;
import amends.policy.PolicyProblemsException;
import amends.policy.PolicySet;
import amends.recommendation.CompiledPolicySet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Follows incidents of the past through policies, to see what they would have done and cost. */
@Command(
        name = "backtest",
        sortOptions = false,
        exitCodeOnInvalidInput = AmendsCommand.FAILED,
        exitCodeOnExecutionException = AmendsCommand.FAILED,
        description = "Follow incidents of the past through policies, and tell what they would have given and cost.",
        footerHeading = "%n",
        footer = {
            "Each incident is followed from its opening to its end as if people did what is recommended. Limits and budgets"
                    + " are settled in the order in which the incidents ended.",
            "",
            "Exit code: 0 all followed, 2 some lines or incidents could not be, 1 could not run."
        })
final class BacktestCommand implements Callable<Integer> {

    @Mixin
    private BacktestOptions options;

    private final CommandContext context;

    BacktestCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        options.check();
        BacktestReport report = run();
        PrintWriter to = options.timelines.writesStandardOutput() ? context.err() : context.out();
        if (options.history.format == EvalOptions.SummaryFormat.JSON) {
            to.println(BacktestJson.of(report).toPrettyString());
        } else {
            new BacktestText(to).print(report);
        }
        if (options.history.html != null) {
            new PageFile(options.history.html).write(context.backtestPage().apply(report));
        }
        if (to.checkError()) {
            throw new CommandFailure("cannot write the report");
        }
        return report.isWhole() ? AmendsCommand.GOOD : AmendsCommand.FOUND_FAULTS;
    }

    /** Problems name files of a folder, and there may be two folders. */
    private CompiledPolicySet load(Path folder) {
        try {
            return context.loader().apply(folder);
        } catch (PolicyProblemsException wrong) {
            context.err().println("backtest: the rules in " + folder + " do not load:");
            throw wrong;
        }
    }

    private BacktestReport run() {
        List<Candidate> candidates = options.folders().stream()
                .map(folder -> new Candidate(folder.toString(), load(folder)))
                .toList();
        PolicySet tried = candidates.get(0).policies().policies();
        BacktestOrder order = new BacktestOrder(
                        options.history.incidents,
                        options.history
                                .rows
                                .format(options.history.incidents, options.timelines.asOf(context.clock()), false)
                                .partedBy(options.segments),
                        candidates,
                        new Conduct(
                                options.history.reaction(),
                                Conduct.USUAL.after(),
                                options.conduct == BacktestOptions.ConductOption.RECORDED),
                        options.history.rows.threads())
                .exploring(options.explore.sweeps(tried), options.explore.aims(tried));
        Timelines timelines = options.timelines.open(context.out());
        try (RunBar bar = new RunBar()) {
            return BacktestRun.run(order, RowOptions.open(options.history.incidents, context), timelines, bar);
        } catch (IOException failed) {
            throw InputOutput.cannot("read " + options.history.incidents, failed);
        }
    }
}
