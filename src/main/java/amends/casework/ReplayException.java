package amends.casework;

/** A decision that cannot be made again. */
public final class ReplayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message which decision, and what is missing */
    public ReplayException(String message) {
        super(message);
    }
}
