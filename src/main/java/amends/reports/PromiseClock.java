package amends.reports;

import amends.promise.PromiseSort;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One clock of an incident as it ran.
 *
 * @param incidentId the incident
 * @param promise what was promised
 * @param startedAt when it was started
 * @param kind the incident's kind
 * @param domain the kind's domain
 * @param targetAt the internal target
 * @param dueAt the promise
 * @param dueDay the day of the promise, in the domain's zone
 * @param metAt when what was promised happened, or null while it has not
 */
public record PromiseClock(
        String incidentId,
        PromiseSort promise,
        Instant startedAt,
        String kind,
        String domain,
        Instant targetAt,
        Instant dueAt,
        LocalDate dueDay,
        Instant metAt) {

    public PromiseClock {
        Objects.requireNonNull(incidentId, "incidentId");
        Objects.requireNonNull(promise, "promise");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(dueAt, "dueAt");
    }

    /** Whether it is the same clock, perhaps at another time. */
    public boolean isSame(PromiseClock other) {
        return promise == other.promise && startedAt.equals(other.startedAt);
    }

    /** The same, met at an instant, or not at all. */
    public PromiseClock met(Instant at) {
        return new PromiseClock(incidentId, promise, startedAt, kind, domain, targetAt, dueAt, dueDay, at);
    }
}
