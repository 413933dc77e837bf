package amends.history;

/** A run was ended by whoever watched it. */
public final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Ends the run. */
    public CancelledException() {
        super("the run was cancelled", null, false, false);
    }
}
