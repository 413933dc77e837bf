package amends.cli;

import amends.backtest.BacktestReport;
import amends.backtest.Conduct;
import amends.history.BacktestJson;
import amends.history.BacktestOrder;
import amends.history.BacktestOrder.Candidate;
import amends.history.BacktestRun;
import amends.policy.PolicySet;
import amends.rows.RowFormat;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what two packs of policies would have done about the same incidents, side by side. */
@Command(
        name = "compare",
        sortOptions = false,
        exitCodeOnInvalidInput = AmendsCommand.FAILED,
        exitCodeOnExecutionException = AmendsCommand.FAILED,
        description = "Show side by side what two packs of policies would have done about the same incidents.",
        footerHeading = "%n",
        footer = {
            "Each pack is a rules folder with its own kinds; the same rows are read for each by its own. Incidents are"
                    + " followed as backtest follows them.",
            "",
            "Exit code: 0 all followed by both, 2 some lines or incidents could not be, 1 could not run."
        })
final class CompareCommand implements Callable<Integer> {

    @Mixin
    private CompareOptions options;

    private final CommandContext context;

    CompareCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        options.check();
        BacktestReport report = run();
        if (options.history.format == EvalOptions.SummaryFormat.JSON) {
            context.out().println(BacktestJson.of(report).toPrettyString());
        } else {
            new CompareText(context.out()).print(report);
        }
        if (options.history.html != null) {
            new PageFile(options.history.html).write(context.comparisonPage().apply(report));
        }
        if (context.out().checkError()) {
            throw new CommandFailure("cannot write the report");
        }
        return report.isWhole() ? AmendsCommand.GOOD : AmendsCommand.FOUND_FAULTS;
    }

    private BacktestReport run() {
        RowFormat format = options.history.rows.format(
                options.history.incidents, context.clock().instant(), false);
        Candidate first =
                new Candidate(options.first.toString(), context.loader().apply(options.first));
        Candidate second = new Candidate(
                options.second.toString(), context.loader().apply(options.second), options.secondFormat(format));
        checkKind(first, second);
        BacktestOrder order = new BacktestOrder(
                options.history.incidents,
                format,
                List.of(first, second),
                new Conduct(options.history.reaction(), Conduct.USUAL.after()),
                options.history.rows.threads());
        try (RunBar bar = new RunBar()) {
            return BacktestRun.run(order, RowOptions.open(options.history.incidents, context), bar);
        } catch (IOException failed) {
            throw InputOutput.cannot("read " + options.history.incidents, failed);
        }
    }

    /** Packs of different houses mostly name kinds differently. */
    private void checkKind(Candidate first, Candidate second) {
        String kind = options.history.rows.kind;
        PolicySet other = second.policies().policies();
        if (kind != null
                && options.secondKind == null
                && first.policies().policies().kind(kind) != null
                && other.kind(kind) == null) {
            throw new CommandFailure(options.second + " has no kind " + kind
                    + "; say with --kind-b what it is called there; known are " + String.join(", ", other.kindNames()));
        }
    }
}
