package amends.cli;

import amends.rows.InputFormat;
import amends.rows.MappingParser;
import amends.rows.RowFormat;
import amends.rows.RowsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
     * @throws RowsException where the options do not go together
     */
    void check(String input) {
        format(input, Instant.EPOCH, false);
        if (threads() < 1 || threads() > MOST_THREADS) {
            throw new CommandFailure("--threads is from 1 to " + MOST_THREADS + "; found " + threads);
        }
    }

    /**
     * How the rows are to be read.
     *
     * @param input the name of the file
     * @param now the instant where the options name none
     * @param open whether a row that does not say when it was resolved is still open
     */
    RowFormat format(String input, Instant now, boolean open) {
        return new RowFormat(
                kind,
                inputFormat != null ? inputFormat : InputFormat.of(input),
                separator,
                mappings.stream()
                        .flatMap(text -> MappingParser.parse(text).stream())
                        .toList(),
                asOf != null ? asOf : now.truncatedTo(ChronoUnit.SECONDS),
                open);
    }

    /** Opens the file that is to be read, or the standard input. */
    static InputStream open(String input, CommandContext context) throws IOException {
        if (input.equals(InputOutput.STANDARD)) {
            return context.in();
        }
        Path file = Path.of(input);
        return Progress.over(Files.newInputStream(file), Files.size(file), input);
    }
}
