package amends.http;

/** A body beyond the limit. */
public final class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param limit in bytes */
    public BodyTooLargeException(long limit) {
        super("the body is larger than " + limit + " bytes");
    }
}
