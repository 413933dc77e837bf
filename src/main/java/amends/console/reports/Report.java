package amends.console.reports;

import java.util.List;

/**
 * A report as the page shows it.
 *
 * @param id its name on the page and in the names of files
 * @param title what it is
 * @param about what is counted, in one sentence
 * @param parts what there is to see, one below the other
 * @param csv the same as rows of a file, a header first
 */
public record Report(String id, String title, String about, List<Part> parts, List<List<String>> csv) {

    public Report {
        parts = List.copyOf(parts);
        csv = List.copyOf(csv);
    }

    /** Whether there is anything to download. */
    public boolean hasRows() {
        return csv.size() > 1;
    }

    /**
     * A part of a report.
     *
     * @param title what it is, or null where the report has one part only
     * @param told in words what there is to see
     * @param charts drawn by the script of the page
     * @param tables the same as numbers
     */
    public record Part(String title, List<String> told, List<Chart> charts, List<Table> tables) {

        public Part {
            told = List.copyOf(told);
            charts = List.copyOf(charts);
            tables = List.copyOf(tables);
        }

        /** Nothing but words. */
        static Part told(String title, String words) {
            return new Part(title, List.of(words), List.of(), List.of());
        }
    }

    /**
     * A table. The first cell of each row names it.
     *
     * @param caption what it tells
     * @param columns the names of its columns
     * @param rows as many cells each as there are columns
     * @param words how many columns after the first hold words rather than numbers
     */
    public record Table(String caption, List<String> columns, List<List<String>> rows, int words) {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** Whether a column holds numbers. */
        public boolean isNumber(int column) {
            return column > words;
        }

        /** A table of numbers. */
        static Table of(String caption, List<String> columns, List<List<String>> rows) {
            return new Table(caption, columns, rows, 0);
        }
    }
}
