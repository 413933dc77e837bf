package amends.drools.tables;

import amends.policy.Position;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.ArrayList;
import java.util.List;

/** Reads a CSV file (RFC 4180, each record on one line) as a sheet. */
final class CsvGrid {
    private static final String SEPARATORS = ",;\t";
    private static final ObjectReader CELLS = new CsvMapper().readerFor(String[].class);

    private CsvGrid() {}

    /** The cells; their positions are the line and the column of the first character of each, its quote if it has one. */
    static Grid read(String file, String text) throws Unreadable {
        String[] lines = text.split("\n", -1);
        if (lines.length > Grid.ROWS) {
            throw new Unreadable(
                    "too-many-rules", Position.startOf(file), "a table has at most " + Grid.ROWS + " rows");
        }
        char separator = separator(text);
        ObjectReader reader = CELLS.with(CsvSchema.emptySchema().withColumnSeparator(separator));
        Grid grid = new Grid();
        for (int row = 0; row < lines.length; row++) {
            String line = lines[row].endsWith("\r") ? lines[row].substring(0, lines[row].length() - 1) : lines[row];
            if (!line.isBlank()) {
                row(file, row, line, separator, reader, grid);
            }
        }
        return grid;
    }

    private static void row(String file, int row, String line, char separator, ObjectReader reader, Grid grid)
            throws Unreadable {
        List<Integer> starts = starts(line, separator);
        if (starts == null) {
            throw new Unreadable(
                    "table-cell",
                    new Position(file, row + 1, 1 + Math.max(0, line.lastIndexOf('"'))),
                    "a quote is opened here and not closed on its line; a cell stands on one line");
        }
        String[] cells;
        try {
            cells = reader.readValue(line);
        } catch (JsonProcessingException e) {
            throw new Unreadable(
                    "table-cell",
                    new Position(file, row + 1, 1),
                    "something stands between a closing quote and the next cell; a quote inside a quoted cell is"
                            + " written twice");
        }
        if (cells.length > Grid.COLUMNS) {
            throw new Unreadable(
                    "table-shape", new Position(file, row + 1, 1), "a table has at most " + Grid.COLUMNS + " columns");
        }
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isBlank()) {
                int start = column < starts.size() ? starts.get(column) : 0;
                grid.put(new Cell(row, column, cells[column].strip(), new Position(file, row + 1, start + 1)));
            }
        }
    }

    /** Where each cell starts, for positions; null where a quote is left open. */
    private static List<Integer> starts(String line, char separator) {
        List<Integer> starts = new ArrayList<>();
        boolean quoted = false;
        boolean fresh = true;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (fresh && (!Character.isWhitespace(c) || c == separator)) {
                starts.add(i);
                fresh = false;
            }
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                fresh = true;
            }
        }
        return quoted ? null : starts;
    }

    /** What stands behind the first word of the file; so a sheet saved with semicolons is read too. */
    private static char separator(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (SEPARATORS.indexOf(text.charAt(i)) >= 0) {
                return text.charAt(i);
            }
        }
        return ',';
    }
}
