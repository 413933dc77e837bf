package amends.casework;

/** There is no incident of that id. */
public final class NoSuchIncidentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param id the id that was asked for */
    public NoSuchIncidentException(String id) {
        super("there is no incident \"" + id + "\"");
    }
}
