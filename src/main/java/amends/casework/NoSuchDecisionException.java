package amends.casework;

/** There is no decision of that id. */
public final class NoSuchDecisionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param id the id that was asked for */
    public NoSuchDecisionException(String id) {
        super("there is no decision \"" + id + "\"");
    }
}
