package amends.rows;

import amends.rows.LineReader.Line;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of a CSV text (RFC 4180) whose first one is the header. Where a record is broken, only the line on which
 * it begins is given up, and reading goes on with the line after it: so a quote that is never closed costs one line,
 * not the rest of the file.
 */
final class CsvSource implements RowSource {

    static final RowProblem TOO_LONG = RowProblem.of("the line is longer than " + LineReader.LONGEST + " characters");

    private static final String SEPARATORS = ",;\t";
    private static final ObjectReader CELLS = new CsvMapper().readerFor(String[].class);

    private final LineReader lines;
    private final char separator;
    private final ObjectReader cells;
    private final List<String> columns;

    /**
     * Reads the header.
     *
     * @param separator what stands between cells, or null for the one of comma, semicolon and tab that the header has
     *     most of
     * @throws RowsException where there is no header
     */
    CsvSource(LineReader lines, Character separator) throws IOException {
        this.lines = lines;
        Line header = lines.nextFilled();
        if (header == null) {
            throw new RowsException("the input is empty; a CSV file begins with a header of column names");
        }
        if (header.isTooLong()) {
            throw new RowsException("the header: " + TOO_LONG.message());
        }
        this.separator = separator != null ? separator : separatorOf(header.text());
        this.cells = CELLS.with(CsvSchema.emptySchema().withColumnSeparator(this.separator));
        try {
            this.columns = split(header).stream().map(String::strip).toList();
        } catch (RowException broken) {
            throw new RowsException("the header: " + broken.problems().get(0).reason(), broken);
        }
    }

    /** The names in the header, empty where a column has none. */
    List<String> columns() {
        return columns;
    }

    @Override
    public Row next() throws IOException {
        Line line = lines.nextFilled();
        if (line == null) {
            return null;
        }
        if (line.isTooLong()) {
            return new Row.Bad(line.number(), TOO_LONG);
        }
        try {
            List<String> cells = split(line);
            if (cells.size() == columns.size()) {
                return new Row.Cells(line.number(), cells);
            }
            return new Row.Bad(
                    line.number(),
                    new RowProblem(
                            null,
                            "the line has not as many cells as the header",
                            Integer.toString(columns.size()),
                            Integer.toString(cells.size()),
                            null));
        } catch (RowException broken) {
            return new Row.Bad(line.number(), broken.problems().get(0));
        }
    }

    /** The cells of the record that begins with a line; takes further lines where a quoted cell goes over them. */
    private List<String> split(Line first) throws IOException, RowException {
        List<Line> further = new ArrayList<>();
        StringBuilder record = new StringBuilder(first.text());
        Quotes quotes = new Quotes(separator);
        quotes.read(first.text());
        while (quotes.areOpen()) {
            Line next = record.length() > LineReader.LONGEST ? null : lines.next();
            if (next != null) {
                further.add(next);
            }
            if (next == null || next.isTooLong()) {
                throw broken(further, "a quote is opened and not closed");
            }
            record.append('\n').append(next.text());
            quotes.read(next.text());
        }
        try {
            return List.of(cells.readValue(record.toString()));
        } catch (JsonProcessingException e) {
            throw broken(further, "something stands between a closing quote and the next cell");
        }
    }

    private RowException broken(List<Line> further, String message) {
        for (int i = further.size() - 1; i >= 0; i--) {
            lines.unread(further.get(i));
        }
        return new RowException(RowProblem.of(message));
    }

    private static char separatorOf(String header) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            quoted ^= c == '"';
            int which = SEPARATORS.indexOf(c);
            if (which >= 0 && !quoted) {
                counts[which]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
