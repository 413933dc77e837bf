package amends.cli;

import amends.rows.MappingParser;
import amends.rows.RowFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code compare} is told. */
final class CompareOptions {

    @Parameters(index = "0", paramLabel = "PACK_A", description = "A rules folder, such as ours.")
    Path first;

    @Parameters(index = "1", paramLabel = "PACK_B", description = "Another, such as a competitor's published scheme.")
    Path second;

    @Option(
            names = "--incidents",
            paramLabel = "FILE",
            required = true,
            description = "CSV or NDJSON, read as eval reads it; - reads standard input.")
    String incidents;

    @Mixin
    RowOptions rows;

    @Option(
            names = "--kind-b",
            paramLabel = "KIND",
            description = "What PACK_B calls the kind of the rows, where it has another name there.")
    String secondKind;

    @Option(
            names = "--map-b",
            paramLabel = "MAPPING",
            description = "Where PACK_B's fields come from, instead of --map.")
    List<String> secondMappings;

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

    @Option(names = "--html", paramLabel = "FILE", description = "Write the report as a page with charts, too.")
    Path html;

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
        rows.check(incidents);
        if (secondKind == null && secondMappings != null && rows.kind == null) {
            throw new CommandFailure("--map-b needs --kind or --kind-b");
        }
        RunInputs.check(reaction, List.of(first, second), incidents, html);
    }

    /** How the rows are read for the second pack. */
    RowFormat secondFormat(RowFormat format) {
        return new RowFormat(
                secondKind != null ? secondKind : format.kind(),
                format.input(),
                format.separator(),
                secondMappings == null
                        ? format.mappings()
                        : secondMappings.stream()
                                .flatMap(text -> MappingParser.parse(text).stream())
                                .toList(),
                format.asOf(),
                format.open());
    }

    Duration reaction() {
        return Duration.ofMinutes(reaction);
    }
}
