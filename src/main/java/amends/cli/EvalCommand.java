package amends.cli;

import amends.recommendation.CompiledPolicySet;
import amends.rows.Columns;
import amends.rows.RowFormat;
import amends.rows.RowInput;
import amends.rows.RowSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Evaluates a file of incidents. */
@Command(
        name = "eval",
        sortOptions = false,
        exitCodeOnInvalidInput = AmendsCommand.FAILED,
        exitCodeOnExecutionException = AmendsCommand.FAILED,
        description = "Evaluate a file of incidents and sum up what came of them.",
        footerHeading = "%n",
        footer = {
            "Columns fill the fields of their names; those of the customer are called customer.id and so on. --map fills"
                    + " a field from elsewhere: 'orderValue=price' renames, 'delayMinutes=cooking+driving-50' adds up,"
                    + " 'dueAt=ordered_at+50' adds minutes, \"currency='USD'\" is the same on every line; a column whose"
                    + " name is not plain stands in `backticks`.",
            "",
            "A negative delayMinutes in a row is early: it counts as no delay. A row that does not say when it was"
                    + " resolved was resolved at --as-of. An NDJSON line with \"incident\" is a request as over HTTP and"
                    + " taken as it is; any other is a row, its keys the columns.",
            "",
            "Exit code: 0 all evaluated, 2 some lines rejected, 1 could not run."
        })
final class EvalCommand implements Callable<Integer> {

    @Mixin
    private EvalOptions options;

    private final CommandContext context;

    EvalCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        options.check();
        CompiledPolicySet policySet = context.loader().apply(options.rules);
        Instant started = context.clock().instant();
        RowFormat format = options.rows.format(options.input, started, options.open);
        Result result = evaluate(policySet, format);
        RunFacts facts = new RunFacts(
                options.readsStandardInput() ? "standard input" : options.input,
                format.kind(),
                policySet.policies().release(),
                format.asOf(),
                format.open(),
                Duration.between(started, context.clock().instant()));
        print(result, facts);
        return result.summary().rejected() == 0 ? AmendsCommand.GOOD : AmendsCommand.FOUND_FAULTS;
    }

    /**
     * What came of the run.
     *
     * @param hints what to tell of a column that fills no field, or null
     */
    private record Result(EvalSummary summary, Function<String, String> hints) {}

    private Result evaluate(CompiledPolicySet policySet, RowFormat format) {
        try (RowInput rows = RowInput.open(format, RowOptions.open(options.input, context), policySet.policies())) {
            Columns columns = rows.columns();
            EvalSummary summary = new EvalSummary(columns == null ? rows.header() : rows.unused());
            write(rows.source(), new RowEvaluation(policySet, rows.reading(), options.output != null), summary);
            if (columns != null) {
                columns.unseen().forEach(summary::missing);
            }
            return new Result(summary, columns == null ? column -> null : columns::hint);
        } catch (IOException failed) {
            throw InputOutput.cannot("read " + options.input, failed);
        }
    }

    private void write(RowSource source, RowEvaluation evaluation, EvalSummary summary) {
        try (LineOutput plans = plans();
                LineOutput rejects = options.rejects == null ? LineOutput.nowhere() : LineOutput.to(options.rejects)) {
            new EvalRun(evaluation, options.rows.threads()).run(source, outcome -> {
                summary.count(outcome);
                if (outcome instanceof Outcome.Evaluated done && options.output != null) {
                    plans.write(done.json());
                } else if (outcome instanceof Outcome.Rejected rejected) {
                    rejects.write(RejectLine.of(rejected));
                }
            });
        } catch (IOException failed) {
            throw new CommandFailure(
                    InputOutput.cannot("read on in " + options.input, failed).getMessage()
                            + "; what was written so far is not complete",
                    failed);
        }
    }

    private LineOutput plans() {
        if (options.output == null) {
            return LineOutput.nowhere();
        }
        return options.writesStandardOutput() ? LineOutput.to(context.out()) : LineOutput.to(Path.of(options.output));
    }

    private void print(Result result, RunFacts facts) {
        PrintWriter to = options.writesStandardOutput() ? context.err() : context.out();
        if (options.format == EvalOptions.SummaryFormat.JSON) {
            to.println(SummaryJson.of(result.summary(), facts, result.hints()).toPrettyString());
        } else {
            SummaryText.lines(result.summary(), facts, result.hints()).forEach(to::println);
        }
        if (to.checkError()) {
            throw new CommandFailure("cannot write the summary");
        }
    }
}
