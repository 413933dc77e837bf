package amends.cli;

/** Why a command cannot go on, in words for whoever called it: a line or more, without a full stop. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message why */
    public CommandFailure(String message) {
        super(message);
    }

    /**
     * @param message why
     * @param cause what it comes from
     */
    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
