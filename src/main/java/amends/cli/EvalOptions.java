package amends.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code eval} is told. */
final class EvalOptions {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            defaultValue = "rules",
            description = "The rules folder (default: rules).")
    Path rules;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            required = true,
            description = "CSV or NDJSON; - reads standard input.")
    String input;

    @Mixin
    RowOptions rows;

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

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and exit.")
    boolean help;

    enum SummaryFormat {
        TEXT,
        JSON
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
        rows.check(input);
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
