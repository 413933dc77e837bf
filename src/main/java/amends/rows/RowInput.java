package amends.rows;

import amends.policy.Kind;
import amends.policy.Nearest;
import amends.policy.PolicySet;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A file of incidents, opened.
 *
 * @param source its rows
 * @param reading makes requests of them
 * @param columns how columns fill fields, or null where every line must be a request
 * @param header the columns of a CSV file; else empty
 */
public record RowInput(RowSource source, RowReading reading, Columns columns, List<String> header)
        implements Closeable {

    /**
     * Opens a file.
     *
     * @param bytes what stands in it; closed with this, or at once where it cannot be read
     * @param policies whose kinds are known
     * @throws RowsException where it cannot be read as it should
     * @throws IOException where the file fails
     */
    public static RowInput open(RowFormat format, InputStream bytes, PolicySet policies) throws IOException {
        try {
            LineReader lines = new LineReader(bytes);
            RowSource source = format.input() == InputFormat.CSV
                    ? new CsvSource(lines, format.separator())
                    : new NdjsonSource(lines);
            List<String> header = source instanceof CsvSource csv ? csv.columns() : List.of();
            Way way = reading(format, header, policies);
            return new RowInput(source, way.reading(), way.columns(), header);
        } catch (IOException | RuntimeException unusable) {
            bytes.close();
            throw unusable;
        }
    }

    /**
     * Another way to read the same rows: with other policies' kinds, or by other mappings.
     *
     * @param format of which the kind and the mappings count
     * @throws RowsException where they do not fit the file
     */
    public RowReading reading(RowFormat format, PolicySet policies) {
        return reading(format, header, policies).reading();
    }

    /** How rows are read, and the columns of which there are any. */
    private record Way(RowReading reading, Columns columns) {}

    private static Way reading(RowFormat format, List<String> header, PolicySet policies) {
        Kind kind = format.kind() == null ? null : kind(format.kind(), policies);
        Columns columns = kind == null ? null : columns(format, kind, header);
        if (format.input() == InputFormat.CSV) {
            AfterwardsReading.check(format.segments(), List.of(kind), header);
        } else if (kind == null) {
            List<Kind> kinds = policies.kindNames().stream().map(policies::kind).toList();
            AfterwardsReading.check(format.segments(), kinds, header);
        }
        RowBinder binder = columns == null ? null : new RowBinder(columns, format.asOf(), format.open());
        AfterwardsReading afterwards = new AfterwardsReading(columns, format.segments());
        return new Way(new RowReading(policies, binder, afterwards, header, format.asOf()), columns);
    }

    private static Kind kind(String name, PolicySet policies) {
        Kind kind = policies.kind(name);
        if (kind == null) {
            List<String> known = policies.kindNames();
            String meant = known.stream()
                    .filter(one -> one.endsWith("." + name))
                    .findFirst()
                    .orElse(Nearest.to(name, known));
            throw new RowsException("unknown kind " + name
                    + (meant != null ? "; did you mean " + meant + "?" : "; known are " + String.join(", ", known)));
        }
        return kind;
    }

    private static Columns columns(RowFormat format, Kind kind, List<String> header) {
        return format.input() == InputFormat.CSV
                ? Columns.ofHeader(kind, header, format.mappings())
                : Columns.ofAnyNames(kind, format.mappings());
    }

    /** The columns of the header that fill no field. */
    public List<String> unused() {
        return header.stream().filter(name -> !columns.uses(name)).toList();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
