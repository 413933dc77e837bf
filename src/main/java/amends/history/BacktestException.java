package amends.history;

/** Why a backtest cannot begin or go on, in words for whoever called it: a line without a full stop. */
public final class BacktestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message why */
    public BacktestException(String message) {
        super(message);
    }

    /**
     * @param message why
     * @param cause what it comes from
     */
    public BacktestException(String message, Throwable cause) {
        super(message, cause);
    }
}
