package amends.casework;

/** The database cannot be reached or cannot write. Nothing of what was asked has been acknowledged. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong, in words for an operator
     * @param cause what the database said
     */
    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
