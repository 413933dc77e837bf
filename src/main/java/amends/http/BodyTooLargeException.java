package amends.http;

/** A body beyond the limit. */
final class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param limit in bytes */
    BodyTooLargeException(int limit) {
        super("the body is larger than " + limit + " bytes");
    }
}
