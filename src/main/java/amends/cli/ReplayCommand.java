package amends.cli;

import amends.recommendation.CompiledPolicySet;
import amends.rows.LineReader;
import amends.rows.LineReader.Line;
import amends.wire.ExportReplay;
import amends.wire.ExportReplay.Impossible;
import amends.wire.ExportReplay.Reason;
import amends.wire.ExportReplay.Result;
import amends.work.InOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes exported decisions again under a rules folder. */
@Command(
        name = "replay",
        sortOptions = false,
        exitCodeOnInvalidInput = AmendsCommand.FAILED,
        exitCodeOnExecutionException = AmendsCommand.FAILED,
        description = "Make exported decisions again under a rules folder, and sum up what differs.",
        footerHeading = "%n",
        footer = {
            "The input is what GET /v1/decisions/export answers: one decision a line. Limits and budgets are judged by what"
                    + " the ledger said then.",
            "",
            "Exit code: 0 made again, 2 something differs and --expect-same was said, or a line is no decision, 1 could not"
                    + " run."
        })
final class ReplayCommand implements Callable<Integer> {

    /** A decision has the request as it came, and the plan: far more than any request may have. */
    private static final int LONGEST_LINE = 64 << 20;

    private static final int BATCH = 128;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            required = true,
            description = "NDJSON of decisions; - reads standard input.")
    String input;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            defaultValue = "rules",
            description = "The rules folder (default: rules).")
    Path rules;

    @Option(names = "--expect-same", description = "Fail where a decision differs, or does not fit the rules any more.")
    boolean expectSame;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "TEXT", description = "text or json.")
    EvalOptions.SummaryFormat format;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and exit.")
    boolean help;

    private final CommandContext context;

    ReplayCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(rules)) {
            throw new CommandFailure("cannot read the rules in " + rules + ": no such folder");
        }
        if (!input.equals(InputOutput.STANDARD)) {
            InputOutput.mustBeReadable(Path.of(input));
        }
        CompiledPolicySet policies = context.loader().apply(rules);
        ReplayTally tally = new ReplayTally(policies.policies().release());
        try (LineReader lines = new LineReader(RowOptions.open(input, context), LONGEST_LINE)) {
            ExportReplay replay = new ExportReplay(policies);
            InOrder.run(
                    Runtime.getRuntime().availableProcessors(),
                    () -> batch(lines),
                    line -> new Replayed(line.number(), of(replay, line)),
                    one -> tally.count(one.line(), one.result()));
        } catch (IOException failed) {
            throw InputOutput.cannot("read " + input, failed);
        } catch (CancellationException stopped) {
            throw new CommandFailure("interrupted", stopped);
        }
        if (format == EvalOptions.SummaryFormat.JSON) {
            context.out().println(ReplayJson.of(tally).toPrettyString());
        } else {
            ReplayText.lines(tally).forEach(context.out()::println);
        }
        return tally.count(Reason.UNREADABLE) > 0 || (expectSame && !tally.isSame())
                ? AmendsCommand.FOUND_FAULTS
                : AmendsCommand.GOOD;
    }

    private record Replayed(long line, Result result) {}

    private static Result of(ExportReplay replay, Line line) {
        return line.isTooLong()
                ? new Impossible(null, Reason.UNREADABLE, "is longer than a line may be")
                : replay.of(line.text());
    }

    private static List<Line> batch(LineReader lines) throws IOException {
        List<Line> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH) {
            Line line = lines.nextFilled();
            if (line == null) {
                break;
            }
            batch.add(line);
        }
        return batch;
    }
}
