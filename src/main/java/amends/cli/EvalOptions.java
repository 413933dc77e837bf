package amends.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Option;

/** What {@code eval} is told. */
final class EvalOptions {

    private static final int MOST_THREADS = 256;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            defaultValue = "rules",
            description = "The rules folder (default: rules).")
    Path rules;

    @Option(names = "--kind", paramLabel = "KIND", description = "The kind of every row, such as restaurant.LateMeal.")
    String kind;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            required = true,
            description = "CSV or NDJSON; - reads standard input.")
    String input;

    @Option(
            names = "--input-format",
            paramLabel = "FORMAT",
            description = "csv or ndjson, where the file's name does not tell.")
    InputFormat inputFormat;

    @Option(
            names = "--separator",
            paramLabel = "CHAR",
            converter = SeparatorConverter.class,
            description = "Between cells; by default the header tells: comma, semicolon or tab.")
    Character separator;

    @Option(names = "--map", paramLabel = "MAPPING", description = "FIELD=EXPRESSION, several with ; between.")
    List<String> mappings = List.of();

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "Evaluate for this instant (default: now).")
    Instant asOf;

    @Option(names = "--open", description = "Rows that do not say otherwise are not resolved yet.")
    boolean open;

    @Option(names = "--output", paramLabel = "FILE", description = "One plan a line; - writes standard output.")
    String output;

    @Option(names = "--rejects", paramLabel = "FILE", description = "One rejected line a line, with what is wrong.")
    Path rejects;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = "text or json, for the summary.")
    SummaryFormat format;

    @Option(names = "--threads", paramLabel = "N", description = "Evaluate on so many threads (default: all cores).")
    Integer threads;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and exit.")
    boolean help;

    enum SummaryFormat {
        TEXT,
        JSON
    }

    /** How the input is written. */
    InputFormat inputFormat() {
        return inputFormat != null ? inputFormat : InputFormat.of(input);
    }

    /** The mappings of all options, in order. */
    List<Mapping> mappings() {
        return mappings.stream()
                .flatMap(text -> MappingParser.parse(text).stream())
                .toList();
    }

    int threads() {
        return threads != null ? threads : Runtime.getRuntime().availableProcessors();
    }

    boolean readsStandardInput() {
        return input.equals(InputOutput.STANDARD);
    }

    boolean writesStandardOutput() {
        return InputOutput.STANDARD.equals(output);
    }

    /**
     * Finds what can be told before the rules are compiled, which takes a while.
     *
     * @throws CommandFailure where the options do not go together, or a file cannot be used
     */
    void check() {
        boolean csv = inputFormat() == InputFormat.CSV;
        if (kind == null && csv) {
            throw new CommandFailure("a CSV file needs --kind, such as --kind restaurant.LateMeal");
        }
        if (kind == null && !mappings.isEmpty()) {
            throw new CommandFailure("--map needs --kind, such as --kind restaurant.LateMeal");
        }
        if (separator != null && !csv) {
            throw new CommandFailure("--separator is for CSV");
        }
        if (threads() < 1 || threads() > MOST_THREADS) {
            throw new CommandFailure("--threads is from 1 to " + MOST_THREADS + "; found " + threads);
        }
        if (!Files.isDirectory(rules)) {
            throw new CommandFailure("cannot read the rules in " + rules + ": no such folder");
        }
        checkFiles();
    }

    private void checkFiles() {
        Path plans = output == null || writesStandardOutput() ? null : Path.of(output);
        if (!readsStandardInput()) {
            Path read = Path.of(input);
            InputOutput.mustBeReadable(read);
            InputOutput.mustDiffer(read, plans);
            InputOutput.mustDiffer(read, rejects);
        }
        if (plans != null && rejects != null && absolute(plans).equals(absolute(rejects))) {
            throw new CommandFailure("--output and --rejects are the same file, " + rejects);
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
