package amends.cli;

import amends.backtest.Backtest;
import amends.backtest.Changes;
import amends.backtest.Conduct;
import amends.backtest.Outcome;
import amends.backtest.PastIncident;
import amends.backtest.Tally;
import amends.recommendation.CompiledPolicySet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
        List<Path> folders = options.against == null ? List.of(options.rules) : List.of(options.rules, options.against);
        List<CompiledPolicySet> policies =
                folders.stream().map(folder -> context.loader().apply(folder)).toList();
        BacktestReport report = run(policies, folders);
        if (options.format == EvalOptions.SummaryFormat.JSON) {
            context.out().println(BacktestJson.of(report).toPrettyString());
        } else {
            new BacktestText(context.out()).print(report);
        }
        if (context.out().checkError()) {
            throw new CommandFailure("cannot write the report");
        }
        return report.isWhole() ? AmendsCommand.GOOD : AmendsCommand.FOUND_FAULTS;
    }

    private BacktestReport run(List<CompiledPolicySet> policies, List<Path> folders) {
        Instant asOf = options.rows.asOf != null
                ? options.rows.asOf
                : context.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        // Kinds are read as the first of the policies have them; the others refuse what they do not know.
        var kinds = policies.get(0).policies();
        BacktestReport.Refusals refusals = new BacktestReport.Refusals();
        try (RowInput rows = RowInput.open(options.rows, options.incidents, context.in(), kinds, asOf, false);
                PastIncidents past = new PastIncidents(rows, kinds, refusals::add);
                PastIncidents.Reading incidents = past.read()) {
            List<BacktestReport.Side> sides = new ArrayList<>();
            for (int i = 0; i < policies.size(); i++) {
                sides.add(new BacktestReport.Side(
                        folders.get(i).toString(),
                        policies.get(i).policies(),
                        new Tally(policies.get(i).policies().library())));
            }
            Changes changes = new Changes();
            Backtest backtest = new Backtest(
                    policies, new Conduct(options.reaction(), Conduct.USUAL.after()), options.rows.threads());
            Span span = new Span();
            try (Progress.Steps steps = Progress.of(past.number(), "incidents")) {
                backtest.run(incidents, outcomes -> {
                    span.add(outcomes.get(0).past());
                    for (int i = 0; i < outcomes.size(); i++) {
                        sides.get(i).tally().add(outcomes.get(i));
                        if (outcomes.get(i) instanceof Outcome.Refused refused) {
                            refusals.add(sides.get(i).folder(), refused);
                        }
                    }
                    if (outcomes.size() == 2) {
                        changes.add(outcomes.get(1), outcomes.get(0));
                    }
                    steps.step();
                });
            }
            return new BacktestReport(
                    options.incidents,
                    past.number(),
                    span.first,
                    span.last,
                    sides,
                    sides.size() == 2 ? changes : null,
                    refusals,
                    List.of(backtest.exhaustions(0), sides.size() == 2 ? backtest.exhaustions(1) : List.of()));
        } catch (IOException failed) {
            throw InputOutput.cannot("read " + options.incidents, failed);
        }
    }

    /** From the first incident to the last. */
    private static final class Span {
        private Instant first;
        private Instant last;

        void add(PastIncident past) {
            first = first == null ? past.asOf() : first;
            last = past.asOf();
        }
    }
}
