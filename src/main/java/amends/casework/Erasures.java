package amends.casework;

import java.time.Instant;
import java.util.List;

/** Takes out of the store what is personal, within a transaction. */
public interface Erasures {

    /** The incidents of a customer that are not erased, some at most. */
    List<String> of(String customerId, int most);

    /** The incidents that were resolved before an instant and are not erased, some at most. */
    List<String> resolvedBefore(Instant before, int most);

    /** Puts another happening in the place of an event's. */
    void replace(String incidentId, CaseEvent event);

    /**
     * Takes the customer out of an incident and of all that belongs to it, and the situation and plan out of its decisions;
     * what was given, when and at what cost stays.
     *
     * @param opening what is left of what it was opened with
     */
    void erase(String incidentId, String opening, Instant now);

    /** Forgets what is counted for a customer. */
    void forget(String customerId);
}
