package amends.releasing;

/** There is no release of a name, or several. */
public final class NoSuchReleaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message which name it is, and what there is */
    public NoSuchReleaseException(String message) {
        super(message);
    }
}
