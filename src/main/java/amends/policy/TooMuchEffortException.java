package amends.policy;

/** An evaluation that takes more steps than it may; its message says which limit was hit, and where. */
public class TooMuchEffortException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message for whoever asked: what took too many steps */
    public TooMuchEffortException(String message) {
        super(message);
    }
}
