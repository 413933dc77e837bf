package amends.outward;

/** There is no endpoint or no delivery of that id. */
public final class NoSuchEndpointException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message which */
    public NoSuchEndpointException(String message) {
        super(message);
    }
}
