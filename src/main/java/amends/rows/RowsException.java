package amends.rows;

/** Why no row of a file can be read, in words for whoever named it: a line or more, without a full stop. */
public class RowsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message why */
    public RowsException(String message) {
        super(message);
    }

    /**
     * @param message why
     * @param cause what it comes from
     */
    public RowsException(String message, Throwable cause) {
        super(message, cause);
    }
}
