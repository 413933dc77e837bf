package amends.demo;

import amends.casework.CaseHead.Status;
import amends.casework.CaseView;
import amends.casework.Happening;
import amends.casework.OverrideReason;
import amends.casework.Reserving;
import amends.incident.Action;
import amends.ledger.Reservation;
import amends.recommendation.Recommendation;
import amends.recommendation.Recommendation.Basis;
import amends.recommendation.Recommendation.Compensate;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Does what the plan recommends, mostly. */
final class Waiter {

    /** A waiter's reason for doing something else, and what that was. */
    private record Excuse(OverrideReason reason, String did) {}

    private static final List<Excuse> EXCUSES = List.of(
            new Excuse(OverrideReason.CUSTOMER_ASKED, "they asked for the bill to be split instead"),
            new Excuse(OverrideReason.CUSTOMER_ASKED, "moved them to the terrace"),
            new Excuse(OverrideReason.ALREADY_SETTLED, "the chef had sent something out"),
            new Excuse(OverrideReason.NOT_AVAILABLE, "brought olives and bread"),
            new Excuse(OverrideReason.DOES_NOT_FIT, "an apology was enough"),
            new Excuse(OverrideReason.WRONG_FACTS, "the ticket was entered late"));

    private final Reserving reserving;
    private final Chance chance;
    private final String name;
    private final Set<String> thoughtOver = new HashSet<>();
    private boolean isRefused;

    Waiter(Reserving reserving, Chance chance) {
        this.reserving = reserving;
        this.chance = chance;
        this.name = chance.of(House.WAITERS);
    }

    /**
     * What is done next.
     *
     * @param by who does it
     * @param what it is, or null for nothing now
     * @param decides the reservation about which somebody has to decide first, or null
     */
    record Deed(String by, Happening what, String decides) {}

    /** The manager said no. */
    void refused() {
        isRefused = true;
    }

    /** What the waiter does as things stand. */
    Deed next(CaseView view, Instant now) {
        for (Recommendation one : view.plan().recommendations()) {
            Deed deed = deed(view, one, now);
            if (deed.what() != null || deed.decides() != null) {
                return deed;
            }
        }
        return did(null);
    }

    private Deed deed(CaseView view, Recommendation one, Instant now) {
        Instant expectedAt = (Instant) view.situation().incident().get("expectedAt");
        Instant estimate = expectedAt != null && expectedAt.isAfter(now) ? expectedAt : null;
        boolean isResolved = view.head().status() == Status.RESOLVED;
        return switch (one.action()) {
            case ACKNOWLEDGE -> did(new Happening.Acknowledged(one.name(), null, null));
            case STATUS -> did(new Happening.StatusSent(one.name(), estimate, null));
            case ASK -> did(new Happening.Asked(one.name()));
            case FOLLOW_UP -> did(isResolved ? new Happening.FollowedUp(one.name()) : null);
            case ESCALATE ->
                did(
                        chance.happens(0.15)
                                ? otherwise(Action.ESCALATE, one.name())
                                : new Happening.Escalated(one.name()));
            case COMPENSATE -> gift(view, (Compensate) one);
        };
    }

    private Deed gift(CaseView view, Compensate gift) {
        boolean isOwed = gift.basis() == Basis.ENTITLEMENT;
        if (isFirst(gift) && chance.happens(isOwed ? 0.04 : 0.11)) {
            return did(new Happening.RemedyDeclined(gift.name(), null));
        }
        boolean isForbidden = isRefused && gift.approval() != null;
        if (!isOwed && (isForbidden || (isFirst(gift) && chance.happens(0.13)))) {
            return did(otherwise(Action.COMPENSATE, gift.name()));
        }
        thoughtOver.add(gift.name());
        if (gift.approval() == null) {
            return did(new Happening.RemedyGiven(gift.name(), gift.amount(), null, null));
        }
        Reservation kept = view.ledger().reserved().stream()
                .filter(one -> one.remedy().equals(gift.name()))
                .findFirst()
                .orElse(null);
        if (kept == null) {
            Reserving.Wanted wanted = new Reserving.Wanted(gift.name(), gift.amount(), name, null);
            return new Deed(
                    name,
                    null,
                    reserving
                            .reserve(view.head().id(), wanted, null, null)
                            .reservation()
                            .id());
        }
        return kept.state() == Reservation.State.HELD
                ? did(new Happening.RemedyGiven(gift.name(), kept.amount(), kept.approver(), kept.id()))
                : did(null);
    }

    /** Whether it is the first time that this is recommended: nobody changes their mind each time they look. */
    private boolean isFirst(Recommendation one) {
        return !thoughtOver.contains(one.name());
    }

    private Happening otherwise(Action action, String recommended) {
        Excuse excuse = chance.of(EXCUSES);
        return new Happening.Overridden(
                action, recommended, excuse.did(), excuse.reason().wireName());
    }

    private Deed did(Happening what) {
        return new Deed(name, what, null);
    }
}
