package amends.storage;

/** The database cannot be used; the message is for an operator. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong
     * @param cause what the database said
     */
    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What the innermost cause says, on one line. */
    static String words(Throwable thrown) {
        Throwable innermost = thrown;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        return message == null
                ? innermost.toString()
                : message.strip().lines().findFirst().orElse("");
    }
}
