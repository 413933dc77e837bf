package amends.outward;

/** There are as many endpoints as there can be. */
public final class TooManyEndpointsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param most how many there can be */
    public TooManyEndpointsException(int most) {
        super("there are " + most + " webhooks already, which is as many as there can be; delete one first");
    }
}
