package amends.outward;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The deliveries that are stored. Each call is a transaction of its own. */
public interface Deliveries {

    /** Those of an endpoint that are to be tried by an instant, the longest due first. */
    List<Delivery> due(String endpointId, Instant now, int most);

    /** When the next one of an endpoint is to be tried; empty where none waits. */
    Optional<Instant> next(String endpointId);

    /** Writes down what came of tries, those that were erased or removed meanwhile left out. */
    void settle(List<Delivery> tried);

    /**
     * Writes down how an endpoint does.
     *
     * @param failures how many rounds in a row brought nothing
     * @param restsUntil nothing is sent before then, or null
     */
    void rest(String endpointId, int failures, Instant restsUntil);

    /** Tells an endpoint nothing any more. */
    void stop(String endpointId, String because);

    /** Adds one, for one endpoint alone. */
    void add(Delivery delivery);

    /**
     * Those of an endpoint, the newest first.
     *
     * @param state how they stand, or null for all
     * @param before what was seen last, or null
     */
    List<Delivery> list(String endpointId, Delivery.State state, Place before, int most);

    /**
     * A place in a list.
     *
     * @param at when what was seen last happened
     * @param id its id
     */
    record Place(Instant at, String id) {}

    /** Begins one anew; whether it is there. */
    boolean again(String endpointId, String id, Instant now);

    /** Forgets what was delivered before one instant, and what died before another. */
    void forget(Instant deliveredBefore, Instant deadBefore);

    /** What waits. */
    Backlog backlog();

    /**
     * What waits.
     *
     * @param waiting how many deliveries wait
     * @param dead how many dead ones are kept
     * @param oldest when the oldest that waits happened, or null
     */
    record Backlog(long waiting, long dead, Instant oldest) {}
}
