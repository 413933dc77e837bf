package amends.rows;

import java.time.Instant;
import java.util.List;

/**
 * How incidents are to be read from a file.
 *
 * @param kind the kind of every row, by its full name; or null where every line is a request and names its own
 * @param input how the file is written
 * @param separator between the cells of a CSV file, or null where the header tells
 * @param mappings where fields come from that do not come from the columns of their names
 * @param asOf the instant up to which rows are known that do not say so
 * @param open whether a row that does not say when it was resolved is still open
 * @param segments the columns, or fields of the incident and customer, by which incidents are to be parted besides
 */
public record RowFormat(
        String kind,
        InputFormat input,
        Character separator,
        List<Mapping> mappings,
        Instant asOf,
        boolean open,
        List<String> segments) {

    /** @throws RowsException where these do not go together */
    public RowFormat {
        mappings = List.copyOf(mappings);
        segments = List.copyOf(segments);
        boolean csv = input == InputFormat.CSV;
        if (kind == null && csv) {
            throw new RowsException("a CSV file needs --kind, such as --kind restaurant.LateMeal");
        }
        if (kind == null && !mappings.isEmpty()) {
            throw new RowsException("--map needs --kind, such as --kind restaurant.LateMeal");
        }
        if (separator != null && !csv) {
            throw new RowsException("--separator is for CSV");
        }
    }

    /** Rows that are not parted by anything besides. */
    public RowFormat(
            String kind, InputFormat input, Character separator, List<Mapping> mappings, Instant asOf, boolean open) {
        this(kind, input, separator, mappings, asOf, open, List.of());
    }

    /** The same rows, parted by columns or fields besides. */
    public RowFormat partedBy(List<String> columns) {
        return new RowFormat(kind, input, separator, mappings, asOf, open, columns);
    }
}
