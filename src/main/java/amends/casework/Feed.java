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
     * @param kind its kind
     * @param domain the kind's domain
     * @param version its version
     * @param type {@code opened}, the type of an event, {@code deadline}, {@code release}, {@code erased}, or
     *     {@code reservation} where what is kept back for it changed
     * @param at when
     * @param decisionId the decision that was made, or null where none could be
     * @param status how the incident stands now
     * @param nextChangeAt when its plan changes next, or null
     * @param body what is told besides, as JSON, or null
     */
    record Item(
            String incidentId,
            String kind,
            String domain,
            long version,
            String type,
            Instant at,
            String decisionId,
            CaseHead.Status status,
            Instant nextChangeAt,
            String body) {
        public Item {
            Objects.requireNonNull(incidentId, "incidentId");
            Objects.requireNonNull(type, "type");
        }

        /** What happened to an incident that stands so now. */
        public static Item of(CaseHead head, String type, Instant at, String body) {
            return new Item(
                    head.id(),
                    head.kind(),
                    head.domain(),
                    head.version(),
                    type,
                    at,
                    head.decisionId(),
                    head.status(),
                    head.nextChangeAt(),
                    body);
        }
    }
}
