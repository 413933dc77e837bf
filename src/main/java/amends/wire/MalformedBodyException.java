package amends.wire;

/** A body that is not JSON, or not such as is read. The message says why, in one sentence without a full stop. */
public sealed class MalformedBodyException extends RuntimeException permits TooLongException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /**
     * @param line the line at which the body stops being JSON, from 1
     * @param column the column, in characters, from 1
     * @param message why it is not JSON
     */
    public MalformedBodyException(int line, int column, String message) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** The line at which the body stops being JSON, from 1. */
    public int line() {
        return line;
    }

    /** The column, in characters, from 1. */
    public int column() {
        return column;
    }
}
