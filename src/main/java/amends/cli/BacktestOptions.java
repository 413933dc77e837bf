package amends.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code backtest} is told. */
final class BacktestOptions {

    private static final int MOST_THREADS = 256;

    @Option(names = "--rules", paramLabel = "DIR", required = true, description = "The rules folder to try.")
    Path rules;

    @Option(names = "--against", paramLabel = "DIR", description = "The rules folder to compare it with.")
    Path against;

    @Option(
            names = "--incidents",
            paramLabel = "FILE",
            required = true,
            description = "CSV or NDJSON, read as eval reads it; - reads standard input.")
    String incidents;

    @Mixin
    RowOptions rows;

    @Option(
            names = "--reaction",
            paramLabel = "MINUTES",
            defaultValue = "1",
            description = "What is recommended is done so many minutes later. Default: ${DEFAULT-VALUE}.")
    int reaction;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "Lines for people, or a JSON document. Default: ${DEFAULT-VALUE}.")
    EvalOptions.SummaryFormat format;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Follow so many incidents at once (default: all cores).")
    Integer threads;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and exit.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    /**
     * Finds what can be told before the rules are compiled.
     *
     * @throws CommandFailure where the options do not go together, or the file cannot be read
     */
    void check() {
        rows.mappings();
        if (rows.kind == null && rows.inputFormat(incidents) == InputFormat.CSV) {
            throw new CommandFailure("a CSV file needs --kind, such as --kind restaurant.LateMeal");
        }
        if (rows.kind == null && !rows.mappings.isEmpty()) {
            throw new CommandFailure("--map needs --kind, such as --kind restaurant.LateMeal");
        }
        if (reaction < 0) {
            throw new CommandFailure("--reaction is in minutes from 0 on; found " + reaction);
        }
        if (threads() < 1 || threads() > MOST_THREADS) {
            throw new CommandFailure("--threads is from 1 to " + MOST_THREADS + "; found " + threads);
        }
        for (Path folder : against == null ? new Path[] {rules} : new Path[] {rules, against}) {
            if (!Files.isDirectory(folder)) {
                throw new CommandFailure("cannot read the rules in " + folder + ": no such folder");
            }
        }
        if (!incidents.equals(InputOutput.STANDARD)) {
            InputOutput.mustBeReadable(Path.of(incidents));
        }
    }

    Duration reaction() {
        return Duration.ofMinutes(reaction);
    }

    int threads() {
        return threads != null ? threads : Runtime.getRuntime().availableProcessors();
    }
}
