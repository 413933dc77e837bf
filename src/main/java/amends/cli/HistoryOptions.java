package amends.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every verb that follows past incidents is told. */
final class HistoryOptions {

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
    private int reaction;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "Lines for people, or a JSON document. Default: ${DEFAULT-VALUE}.")
    EvalOptions.SummaryFormat format;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the report as a page with charts, too.")
    Path html;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and exit.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    /**
     * Finds what can be told before any rules are compiled, which takes a while.
     *
     * @param folders the rules folders
     * @throws CommandFailure where they do not go together, or cannot be read or written
     */
    void check(List<Path> folders) {
        rows.check(incidents);
        if (reaction < 0) {
            throw new CommandFailure("--reaction is in minutes from 0 on; found " + reaction);
        }
        folders.forEach(HistoryOptions::checkFolder);
        if (!incidents.equals(InputOutput.STANDARD)) {
            InputOutput.mustBeReadable(Path.of(incidents));
        }
        if (html != null) {
            checkPage(folders);
        }
    }

    private static void checkFolder(Path folder) {
        if (folder.toString().startsWith("sha256:")) {
            throw new CommandFailure("no release is kept to be found by its hash, such as " + folder
                    + "; name a rules folder that holds it");
        }
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure("cannot read the rules in " + folder + ": no such folder");
        }
    }

    private void checkPage(List<Path> folders) {
        if (html.toString().equals(InputOutput.STANDARD)) {
            throw new CommandFailure("--html names a file; the standard output has the report");
        }
        if (!incidents.equals(InputOutput.STANDARD)) {
            InputOutput.mustDiffer(Path.of(incidents), html);
        }
        PageFile page = new PageFile(html);
        if (folders.stream().anyMatch(page::isIn)) {
            throw new CommandFailure(
                    "--html cannot write into a rules folder, where every file is a rule or belongs to one");
        }
        page.mustBeWritable();
    }

    /** How much later something is done than it is recommended. */
    Duration reaction() {
        return Duration.ofMinutes(reaction);
    }
}
