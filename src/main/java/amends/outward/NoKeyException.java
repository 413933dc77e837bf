package amends.outward;

/** The key that secrets are sealed with cannot be had. */
public final class NoKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message why, without the key
     * @param cause what failed
     */
    public NoKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
