package amends.rows;

import java.util.List;

/** One incident of the input as it stands there, with the line on which it begins, from 1. */
public sealed interface Row {

    /** The line on which it begins. */
    long line();

    /** About how much memory it takes, in characters. */
    int size();

    /** A line of a CSV file, as many cells as columns. */
    record Cells(long line, List<String> cells) implements Row {
        @Override
        public int size() {
            return cells.stream().mapToInt(String::length).sum();
        }
    }

    /** A line of an NDJSON file. */
    record Json(long line, String text) implements Row {
        @Override
        public int size() {
            return text.length();
        }
    }

    /** A line that is not what the format asks for. */
    record Bad(long line, RowProblem problem) implements Row {
        @Override
        public int size() {
            return 0;
        }
    }
}
