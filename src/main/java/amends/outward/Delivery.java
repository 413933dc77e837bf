package amends.outward;

import java.time.Instant;
import java.util.Objects;

/**
 * One thing that one endpoint is told.
 *
 * @param id what it is called at every try, by which whoever gets it twice can tell
 * @param endpointId who is told
 * @param topic what it is about
 * @param incidentId the incident, or null where it is about none
 * @param at when it happened
 * @param data what is told, as JSON, or null where it was erased
 * @param state how it stands
 * @param attempts how often it was tried since it was last begun
 * @param dueAt when it is tried next
 * @param last how the last try ended, or null where there was none
 */
public record Delivery(
        String id,
        String endpointId,
        Topic topic,
        String incidentId,
        Instant at,
        String data,
        State state,
        int attempts,
        Instant dueAt,
        Attempt last) {

    /** How a delivery stands. */
    public enum State {
        /** It is to be tried, for the first time or again. */
        WAITING,
        /** The endpoint took it. */
        DELIVERED,
        /** It was tried as often as it is; it can be sent again. */
        DEAD
    }

    public Delivery {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(endpointId, "endpointId");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(state, "state");
    }

    /** The same after a try. */
    Delivery after(Attempt attempt, State next, Instant due) {
        return new Delivery(id, endpointId, topic, incidentId, at, data, next, attempts + 1, due, attempt);
    }
}
