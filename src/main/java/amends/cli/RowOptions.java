package amends.cli;

import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Option;

/** How incidents are read from a file, whatever is done with them then. */
final class RowOptions {

    private static final int MOST_THREADS = 256;

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

    @Option(names = "--threads", paramLabel = "N", description = "Work on so many threads (default: all cores).")
    Integer threads;

    int threads() {
        return threads != null ? threads : Runtime.getRuntime().availableProcessors();
    }

    /**
     * Finds what can be told before the rules are compiled, which takes a while.
     *
     * @param input the name of the file
     * @throws CommandFailure where the options do not go together
     */
    void check(String input) {
        mappings();
        boolean csv = inputFormat(input) == InputFormat.CSV;
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
    }

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
