package amends.decision;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A plan as it was made, with all that it was made of.
 *
 * @param id in the order of their making
 * @param about what it is about
 * @param cause what it was made for
 * @param release the release of the rules
 * @param clocksRelease the release whose calendars the clocks run on
 * @param asOf the instant that it is for
 * @param dueAt the instant at which it should have been made, or null where nothing was waited for
 * @param at when it was made
 * @param making how it was made
 * @param situation all that went into it, the ledger included, as {@code amends.casework.Notation} writes it; null once
 *     it is erased
 * @param plan the plan; null once it is erased
 * @param nextChangeAt when the plan changes next, or null
 * @param masked whether something was kept out of what is stored, so that it cannot be made again
 * @param erasedAt when the customer's personal data were erased from it, or null
 */
public record Decision(
        String id,
        About about,
        Cause cause,
        String release,
        String clocksRelease,
        Instant asOf,
        Instant dueAt,
        Instant at,
        Making making,
        String situation,
        String plan,
        Instant nextChangeAt,
        boolean masked,
        Instant erasedAt) {

    /** What a decision was made for. */
    public enum Cause {
        /** Somebody asked about an incident that nobody keeps. */
        ASKED,
        /** The incident was opened. */
        OPENED,
        /** Something happened. */
        EVENT,
        /** Time passed. */
        DEADLINE,
        /** Other rules came into force. */
        RELEASE
    }

    /**
     * What a decision is about.
     *
     * @param incidentId the incident that is kept, or null where nobody keeps it
     * @param version the kept incident's version that it was made for, else 0
     * @param kind the kind of the incident
     * @param customerId the customer, or null where it was not said
     * @param subject the incident's id as the asker stated it; that of the incident that is kept; or null
     */
    public record About(String incidentId, long version, String kind, String customerId, String subject) {

        public About {
            Objects.requireNonNull(kind, "kind");
        }

        /** The domain of the kind. */
        public String domain() {
            return kind.substring(0, Math.max(0, kind.lastIndexOf('.')));
        }
    }

    /**
     * How a decision was made.
     *
     * @param micros how long it took, in microseconds
     * @param fired the rules that fired, those that promise first
     * @param askedBy the id of the key with which it was asked for, never the key; null where nobody asked, or without
     *     keys
     * @param traceId the trace that the request belongs to, as the asker stated it, or null
     */
    public record Making(long micros, List<Fired> fired, String askedBy, String traceId) {
        public Making {
            fired = List.copyOf(fired);
        }
    }

    /**
     * A rule that fired.
     *
     * @param policy the path of its policy in the rules folder
     * @param rule its name
     */
    public record Fired(String policy, String rule) {}

    public Decision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(making, "making");
    }

    /** The kept incident's id, or null. */
    public String incidentId() {
        return about.incidentId();
    }

    /** The kept incident's version, or 0. */
    public long version() {
        return about.version();
    }
}
