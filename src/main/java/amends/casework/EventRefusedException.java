package amends.casework;

/** An event that cannot have happened as things stand. Nothing was recorded. */
public final class EventRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message which event, and how things stand */
    public EventRefusedException(String message) {
        super(message);
    }
}
