package amends.decision;

/** A decision cannot be written down now. */
public final class LogOverloadedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message why, for whoever asked */
    public LogOverloadedException(String message) {
        super(message);
    }

    /**
     * @param message why, for whoever asked
     * @param cause what failed
     */
    public LogOverloadedException(String message, Throwable cause) {
        super(message, cause);
    }
}
