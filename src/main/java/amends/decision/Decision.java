package amends.decision;

import java.time.Instant;
import java.util.Objects;

/**
 * A plan as it was made for an incident that is kept.
 *
 * @param id in the order of their making
 * @param incidentId the incident
 * @param version the incident's version that it was made for
 * @param cause what it was made for
 * @param release the release of the rules
 * @param clocksRelease the release whose calendars the clocks run on
 * @param asOf the instant that it is for
 * @param dueAt the instant at which it should have been made, or null where nothing was waited for
 * @param at when it was made
 * @param situation all that went into it, the ledger included; null once it is erased
 * @param plan the plan; null once it is erased
 * @param nextChangeAt when the plan changes next, or null
 * @param erasedAt when the customer's personal data were erased from it, or null
 */
public record Decision(
        String id,
        String incidentId,
        long version,
        Cause cause,
        String release,
        String clocksRelease,
        Instant asOf,
        Instant dueAt,
        Instant at,
        String situation,
        String plan,
        Instant nextChangeAt,
        Instant erasedAt) {

    /** What a decision was made for. */
    public enum Cause {
        /** The incident was opened. */
        OPENED,
        /** Something happened. */
        EVENT,
        /** Time passed. */
        DEADLINE,
        /** Other rules came into force. */
        RELEASE
    }

    public Decision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(incidentId, "incidentId");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(release, "release");
    }
}
