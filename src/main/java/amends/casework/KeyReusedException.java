package amends.casework;

/** A key or an id that was used before, for something else. Nothing was recorded. */
public final class KeyReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message which key, and what it was used for */
    public KeyReusedException(String message) {
        super(message);
    }
}
