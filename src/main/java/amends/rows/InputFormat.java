package amends.rows;

import java.util.Locale;

/** How incidents are written. */
public enum InputFormat {
    /** A header of column names, then a line of cells for each incident. */
    CSV,
    /** A JSON object a line. */
    NDJSON;

    /**
     * The format that a file's name tells.
     *
     * @throws RowsException where it tells none
     */
    public static InputFormat of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
            return CSV;
        }
        if (lower.endsWith(".ndjson") || lower.endsWith(".jsonl")) {
            return NDJSON;
        }
        throw new RowsException("the name of the input does not tell its format"
                + " (.csv, .tsv, .ndjson, .jsonl do); add --input-format csv or --input-format ndjson");
    }
}
