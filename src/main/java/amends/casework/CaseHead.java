package amends.casework;

import java.time.Instant;
import java.util.Objects;

/**
 * What is stored once of an incident: what it was opened with, and where it stands after its last event.
 *
 * @param id the caller's name for it, or one that it got
 * @param kind the kind, {@code domain.Name}
 * @param domain the kind's domain
 * @param customerId the customer's id, or null
 * @param opening what it was opened with and the promises made then, as {@link Notation} writes it
 * @param print what tells the request that opened it from another
 * @param release the release in force when it was opened; its clocks run on the calendars of that release
 * @param openedAt when it was opened
 * @param createdAt when it was recorded
 * @param version the seq of its last event, 0 before the first
 * @param status how it stands
 * @param acknowledged whether somebody acknowledged it since it was last opened
 * @param resolvedAt when it was resolved, or null
 * @param snoozedUntil until when nobody need be reminded, or null
 * @param dueAt the earliest instant at which a running promise is due, or null
 * @param nextChangeAt when its plan changes next if nobody acts, or null
 * @param planRelease the release of its last decision
 * @param decisionId its last decision
 * @param updatedAt when it last changed
 * @param boardAt its place on the board of what is not resolved: when somebody has to look at it, as far as is known; null
 *     once it is resolved
 * @param problem why no plan can be made under the rules in force, or null
 * @param erasedAt when the customer's personal data were erased, or null
 */
public record CaseHead(
        String id,
        String kind,
        String domain,
        String customerId,
        String opening,
        String print,
        String release,
        Instant openedAt,
        Instant createdAt,
        long version,
        Status status,
        boolean acknowledged,
        Instant resolvedAt,
        Instant snoozedUntil,
        Instant dueAt,
        Instant nextChangeAt,
        String planRelease,
        String decisionId,
        Instant updatedAt,
        Instant boardAt,
        String problem,
        Instant erasedAt) {

    /** How an incident stands. */
    public enum Status {
        /** It has to be put right. */
        OPEN,
        /** Time does not count for now. */
        PAUSED,
        /** It was put right; there may be something to follow up. */
        RESOLVED
    }

    public CaseHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(opening, "opening");
        Objects.requireNonNull(status, "status");
    }

    /**
     * The release of its last plan while there is something to look at again, or null once it is closed: resolved, with
     * nothing to follow up.
     */
    public String watchedRelease() {
        return status == Status.RESOLVED && nextChangeAt == null && problem == null ? null : planRelease;
    }

    /**
     * An instant, or the last change where that is later: the time of an incident never goes back, whatever clocks of
     * processes say.
     */
    Instant notBefore(Instant instant) {
        return updatedAt != null && updatedAt.isAfter(instant) ? updatedAt : instant;
    }

    /** The same after one event more. */
    CaseHead at(long seq) {
        return change(seq, problem);
    }

    /** The same with why no plan can be made, or null. */
    CaseHead withProblem(String why) {
        return change(version, why);
    }

    private CaseHead change(long seq, String why) {
        return new CaseHead(
                id,
                kind,
                domain,
                customerId,
                opening,
                print,
                release,
                openedAt,
                createdAt,
                seq,
                status,
                acknowledged,
                resolvedAt,
                snoozedUntil,
                dueAt,
                nextChangeAt,
                planRelease,
                decisionId,
                updatedAt,
                boardAt,
                why,
                erasedAt);
    }
}
