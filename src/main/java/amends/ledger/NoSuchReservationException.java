package amends.ledger;

/** An incident has no reservation of that id. */
public final class NoSuchReservationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param incidentId the incident
     * @param id the id that was asked for
     */
    public NoSuchReservationException(String incidentId, String id) {
        super("incident \"" + incidentId + "\" has no reservation \"" + id + "\"");
    }
}
