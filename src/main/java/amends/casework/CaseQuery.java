package amends.casework;

import amends.casework.CaseHead.Status;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * Which incidents are asked for, and in which order. What is null is not asked for.
 *
 * @param order in which order, which also says among which
 * @param statuses how they stand
 * @param kind their kind
 * @param domain their domain
 * @param customerId their customer
 * @param acknowledged whether somebody acknowledged them
 * @param snoozed whether nobody need be reminded of them now
 * @param dueBefore before when a running promise of theirs is due
 * @param changedSince since when they changed, for {@link Order#CHANGED}
 * @param idPrefix how their ids begin, for {@link Order#ID}
 * @param now the present
 */
public record CaseQuery(
        Order order,
        Set<Status> statuses,
        String kind,
        String domain,
        String customerId,
        Boolean acknowledged,
        Boolean snoozed,
        Instant dueBefore,
        Instant changedSince,
        String idPrefix,
        Instant now) {

    /** The orders, each with an index of its own. */
    public enum Order {
        /** Those that are not resolved, by what is due first. */
        BOARD,
        /** All, by when they were recorded, the newest first. */
        NEWEST,
        /** All, by when they last changed, the oldest change first. */
        CHANGED,
        /** All, by their ids. */
        ID
    }

    /** A place in a list: what it is ordered by, and the id among those that are alike. */
    public record Place(Instant at, String id) {
        public Place {
            Objects.requireNonNull(id, "id");
        }
    }

    public CaseQuery {
        Objects.requireNonNull(order, "order");
        statuses = Set.copyOf(statuses);
    }

    /** Whether an incident is one that is asked for, wherever it stands in the order. */
    public boolean asksFor(CaseHead head) {
        return statuses.contains(head.status())
                && (kind == null || kind.equals(head.kind()))
                && (domain == null || domain.equals(head.domain()))
                && (customerId == null || customerId.equals(head.customerId()))
                && (acknowledged == null || acknowledged == head.acknowledged())
                && (snoozed == null || snoozed == isSnoozed(head))
                && (dueBefore == null || (head.dueAt() != null && head.dueAt().isBefore(dueBefore)));
    }

    private boolean isSnoozed(CaseHead head) {
        return head.snoozedUntil() != null && head.snoozedUntil().isAfter(now);
    }

    /** The place of an incident in the list. */
    public Place place(CaseHead head) {
        return switch (order) {
            case BOARD -> new Place(head.boardAt(), head.id());
            case NEWEST -> new Place(head.createdAt(), head.id());
            case CHANGED -> new Place(head.updatedAt(), head.id());
            case ID -> new Place(null, head.id());
        };
    }
}
