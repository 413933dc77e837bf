package amends.serving;

/** The rules folder is held back, and nothing else is there that could serve. */
public final class HeldBackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HeldBackException(Refusal refusal) {
        super("release " + refusal.release() + " is held back, and no other can serve: " + refusal.reason());
    }
}
