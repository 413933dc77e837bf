package amends.casework;

import java.time.Instant;
import java.util.Objects;

/** What those who listen are told, within a transaction: they hear it when the transaction is done. */
public interface Feed {

    /** Tells one thing. */
    void tell(Item item);

    /**
     * One thing told.
     *
     * @param incidentId the incident
     * @param version its version
     * @param type {@code opened}, the type of an event, {@code deadline} or {@code release}
     * @param at when
     * @param decisionId the decision that was made, or null where none could be
     * @param body what is told, as JSON
     */
    record Item(String incidentId, long version, String type, Instant at, String decisionId, String body) {
        public Item {
            Objects.requireNonNull(incidentId, "incidentId");
            Objects.requireNonNull(type, "type");
        }
    }
}
