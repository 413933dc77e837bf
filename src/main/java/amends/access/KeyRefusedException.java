package amends.access;

/** A key is not made or not revoked; the message says why. */
public final class KeyRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyRefusedException(String why) {
        super(why);
    }
}
