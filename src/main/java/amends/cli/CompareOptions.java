package amends.cli;

import amends.rows.MappingParser;
import amends.rows.RowFormat;
import java.nio.file.Path;
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

    @Mixin
    HistoryOptions history;

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

    /**
     * Finds what can be told before the rules are compiled.
     *
     * @throws CommandFailure where the options do not go together, or the file cannot be read
     */
    void check() {
        if (secondKind == null && secondMappings != null && history.rows.kind == null) {
            throw new CommandFailure("--map-b needs --kind or --kind-b");
        }
        history.check(List.of(first, second));
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
}
