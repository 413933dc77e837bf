package amends.history.jobs;

/** There are as many jobs as may be. */
public final class QueueFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param most how many there may be */
    QueueFullException(int most) {
        super(most == 1 ? "one backtest waits or runs already" : most + " backtests wait or run already");
    }
}
