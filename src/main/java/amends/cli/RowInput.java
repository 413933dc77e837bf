package amends.cli;

import amends.policy.Kind;
import amends.policy.Nearest;
import amends.policy.PolicySet;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A file of incidents, opened.
 *
 * @param source its rows
 * @param reading makes requests of them
 * @param columns how columns fill fields, or null where every line must be a request
 * @param header the columns of a CSV file; else empty
 */
record RowInput(RowSource source, RowReading reading, Columns columns, List<String> header) implements Closeable {

    /**
     * Opens a file.
     *
     * @param input its name, or {@code -} for the standard input
     * @param standardInput that
     * @param policies whose kinds are known
     * @param asOf the instant up to which rows are known that do not say so
     * @param open whether a row that does not say when it was resolved is still open
     * @throws CommandFailure where it cannot be read as it should
     */
    static RowInput open(
            RowOptions options,
            String input,
            InputStream standardInput,
            PolicySet policies,
            Instant asOf,
            boolean open) {
        List<Mapping> mappings = options.mappings();
        Kind kind = options.kind == null ? null : kind(options.kind, policies);
        try {
            RowSource source = source(options, input, standardInput);
            try {
                List<String> header = source instanceof CsvSource csv ? csv.columns() : List.of();
                Columns columns = kind == null ? null : columns(options.inputFormat(input), kind, header, mappings);
                RowBinder binder = columns == null ? null : new RowBinder(columns, asOf, open);
                return new RowInput(source, new RowReading(policies, binder, header, asOf), columns, header);
            } catch (RuntimeException unusable) {
                source.close();
                throw unusable;
            }
        } catch (IOException failed) {
            throw InputOutput.cannot("read " + input, failed);
        }
    }

    private static Kind kind(String name, PolicySet policies) {
        Kind kind = policies.kind(name);
        if (kind == null) {
            List<String> known = policies.kindNames();
            String meant = known.stream()
                    .filter(one -> one.endsWith("." + name))
                    .findFirst()
                    .orElse(Nearest.to(name, known));
            throw new CommandFailure("unknown kind " + name
                    + (meant != null ? "; did you mean " + meant + "?" : "; known are " + String.join(", ", known)));
        }
        return kind;
    }

    private static RowSource source(RowOptions options, String input, InputStream standardInput) throws IOException {
        InputStream bytes = standardInput;
        if (!input.equals(InputOutput.STANDARD)) {
            Path file = Path.of(input);
            bytes = Progress.over(Files.newInputStream(file), Files.size(file), input);
        }
        try {
            LineReader lines = new LineReader(bytes);
            return options.inputFormat(input) == InputFormat.CSV
                    ? new CsvSource(lines, options.separator)
                    : new NdjsonSource(lines);
        } catch (CommandFailure notRows) {
            bytes.close();
            throw notRows;
        }
    }

    private static Columns columns(InputFormat format, Kind kind, List<String> header, List<Mapping> mappings) {
        return format == InputFormat.CSV
                ? Columns.ofHeader(kind, header, mappings)
                : Columns.ofAnyNames(kind, mappings);
    }

    /** The columns of the header that fill no field. */
    List<String> unused() {
        return header.stream().filter(name -> !columns.uses(name)).toList();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
