package amends.cli;

import java.util.Locale;

/** How incidents are written. */
enum InputFormat {
    /** A header of column names, then a line of cells for each incident. */
    CSV,
    /** A JSON object a line. */
    NDJSON;

    /**
     * The format that a file's name tells.
     *
     * @throws CommandFailure where it tells none
     */
    static InputFormat of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
            return CSV;
        }
        if (lower.endsWith(".ndjson") || lower.endsWith(".jsonl")) {
            return NDJSON;
        }
        throw new CommandFailure("the name of the input does not tell its format"
                + " (.csv, .tsv, .ndjson, .jsonl do); add --input-format csv or --input-format ndjson");
    }
}
