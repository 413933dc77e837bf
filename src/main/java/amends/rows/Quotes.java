package amends.rows;

/**
 * Follows the quotes of a CSV record from line to line, to know whether it ends with a line or goes on; taking the
 * record apart is the library's work.
 */
final class Quotes {

    private final char separator;
    private boolean cellBegins = true;
    private boolean quotedCell;
    private boolean open;

    Quotes(char separator) {
        this.separator = separator;
    }

    /** Reads on, over one line without its end. */
    void read(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && (cellBegins || quotedCell)) {
                // In a quoted cell a second quote opens again what the first has closed: a doubled one is a quote.
                open = !open;
                quotedCell = true;
                cellBegins = false;
            } else if (!open) {
                cellBegins = c == separator;
                quotedCell &= !cellBegins;
            }
        }
    }

    /** Whether a quote is open, so that the record goes on with the next line. */
    boolean areOpen() {
        return open;
    }
}
