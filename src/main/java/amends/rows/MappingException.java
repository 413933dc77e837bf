package amends.rows;

/** A mapping that cannot be understood, or that does not fit the kind or the file. */
public final class MappingException extends RowsException {

    private static final long serialVersionUID = 1L;

    private final int column;

    /**
     * @param text the text in which the mapping stands
     * @param column where the trouble is, from 1
     * @param message what it is
     */
    MappingException(String text, int column, String message) {
        super("\"" + text + "\", column " + column + ": " + message);
        this.column = column;
    }

    /** Where the trouble is in the text, from 1. */
    public int column() {
        return column;
    }
}
