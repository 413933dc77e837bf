package amends.cli;

import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Option;

/** How incidents are read from a file, whatever is done with them then. */
final class RowOptions {

    @Option(names = "--kind", paramLabel = "KIND", description = "The kind of every row, such as restaurant.LateMeal.")
    String kind;

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
            description = "The instant up to which rows are known that do not say so (default: now).")
    Instant asOf;

    /** How a file of this name is written. */
    InputFormat inputFormat(String name) {
        return inputFormat != null ? inputFormat : InputFormat.of(name);
    }

    /** The mappings of all options, in order. */
    List<Mapping> mappings() {
        return mappings.stream()
                .flatMap(text -> MappingParser.parse(text).stream())
                .toList();
    }
}
