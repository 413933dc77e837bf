package amends.casework;

import amends.ledger.Reservation;
import amends.money.Money;

/** Whether what is given is what was reserved. */
final class ReservedGift {

    private ReservedGift() {}

    /** @throws EventRefusedException where it is not, or where the reservation is over */
    static void check(Reservation reservation, CaseEvent event, Happening.RemedyGiven given) {
        String name = "reservation \"" + reservation.id() + "\"";
        switch (reservation.stateAt(event.recordedAt())) {
            case WAITING -> throw new EventRefusedException(name + " waits for somebody else's approval");
            case GIVEN -> throw new EventRefusedException(name + " was given already");
            case RELEASED -> throw new EventRefusedException(name + " was released");
            case EXPIRED -> throw new EventRefusedException(name + " expired at " + reservation.expiresAt());
            case HELD -> held(name, reservation, event, given);
        }
    }

    private static void held(String name, Reservation reservation, CaseEvent event, Happening.RemedyGiven given) {
        if (!reservation.remedy().equals(given.remedy())) {
            throw new EventRefusedException(
                    name + " is of \"" + reservation.remedy() + "\", not of \"" + given.remedy() + "\"");
        }
        if (event.at().isBefore(reservation.at())) {
            throw new EventRefusedException(
                    name + " was made at " + reservation.at() + "; nothing was given on it at " + event.at());
        }
        Money reserved = reservation.amount();
        Money amount = given.amount();
        boolean fits = reserved == null
                ? amount == null
                : amount != null && amount.currency().equals(reserved.currency()) && amount.compare(reserved) <= 0;
        if (!fits) {
            throw new EventRefusedException(name
                    + (reserved == null
                            ? " is of no money: state no amount"
                            : " is of " + reserved + ": state an amount, and not more than that"));
        }
    }
}
