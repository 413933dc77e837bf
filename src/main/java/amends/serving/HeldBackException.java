package amends.serving;

/** The rules folder is held back, and nothing else is there that could serve. */
public final class HeldBackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HeldBackException(Refusal refusal) {
        super("release " + refusal.release() + " is held back, and no other can serve: " + refusal.reason());
    }

    /** A failure where there is one, else that a release is held back. */
    static RuntimeException or(Throwable failure, Refusal refusal) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException told ? told : new HeldBackException(refusal);
    }

    /** @param message what is held back, and that nothing else can serve */
    HeldBackException(String message) {
        super(message);
    }
}
