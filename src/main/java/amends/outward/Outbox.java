package amends.outward;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * Takes what others are to be told, within the transaction of what it tells: it is told if that happened, and only then,
 * wherever a process ends.
 */
public interface Outbox {

    /** An outbox whose endpoints want nothing. */
    Outbox NONE = (topic, subject, at, data) -> {};

    /**
     * Tells something to those who want it.
     *
     * @param data the facts as JSON; asked only where somebody wants them
     */
    void tell(Topic topic, Subject subject, Instant at, Supplier<String> data);

    /**
     * What it is about.
     *
     * @param incidentId the incident
     * @param kind its kind
     * @param domain the kind's domain
     */
    record Subject(String incidentId, String kind, String domain) {}
}
