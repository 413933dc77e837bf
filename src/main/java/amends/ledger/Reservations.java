package amends.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The reservations, within a transaction. Whoever changes one has locked its incident. */
public interface Reservations {

    /** Adds one, and has it looked at when it expires. */
    void add(Reservation reservation);

    /** The reservation of that id. */
    Optional<Reservation> find(String id);

    /** Changes the state, the approval and the expiry of one; where the expiry changes, it is looked at then. */
    void update(Reservation reservation);

    /** All of an incident, in the order of their making. */
    List<Reservation> of(String incidentId);

    /**
     * Those that wait for an approval at an instant, in the order of their making.
     *
     * @param after the last one that was seen, or null
     * @param most how many at most
     */
    List<Reservation> waiting(Instant now, Cursor after, int most);
}
