package amends.ledger;

import amends.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Goodwill that is kept back for an incident: for everybody else it is spent until it expires.
 *
 * @param id its own name
 * @param incidentId the incident it is for
 * @param customerId who is to get it, or null
 * @param domain whose budget it counts against
 * @param kind the incident's kind
 * @param remedy the remedy
 * @param amount the money, or null
 * @param cost what it costs us
 * @param periodStart the first day of the budget period that it counts in, or null where it counts in none
 * @param by who asked for it
 * @param keyId the id of the key it was asked for with, or null
 * @param at when
 * @param expiresAt from then on it keeps back nothing
 * @param state how it stands, but for time: one that has expired may still be called held
 * @param approver who approved it, or null
 * @param approvedAt when, or null
 */
public record Reservation(
        String id,
        String incidentId,
        String customerId,
        String domain,
        String kind,
        String remedy,
        Money amount,
        Money cost,
        LocalDate periodStart,
        String by,
        String keyId,
        Instant at,
        Instant expiresAt,
        State state,
        String approver,
        Instant approvedAt) {

    /** How a reservation stands. */
    public enum State {
        /** Somebody else has to approve it. */
        WAITING,
        /** It can be given. */
        HELD,
        /** It was given. */
        GIVEN,
        /** It was given up. */
        RELEASED,
        /** Its time is over. */
        EXPIRED;

        /** Whether it keeps anything back. */
        public boolean keeps() {
            return this == WAITING || this == HELD;
        }
    }

    public Reservation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(incidentId, "incidentId");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(state, "state");
    }

    /** How it stands at an instant. */
    public State stateAt(Instant now) {
        return state.keeps() && !expiresAt.isAfter(now) ? State.EXPIRED : state;
    }

    /** The same in another state. */
    public Reservation in(State other) {
        return changed(expiresAt, other, approver, approvedAt);
    }

    /** The same, approved. */
    public Reservation approved(String who, Instant when, Instant until) {
        return changed(until, State.HELD, who, when);
    }

    private Reservation changed(Instant until, State other, String who, Instant when) {
        return new Reservation(
                id,
                incidentId,
                customerId,
                domain,
                kind,
                remedy,
                amount,
                cost,
                periodStart,
                by,
                keyId,
                at,
                until,
                other,
                who,
                when);
    }
}
