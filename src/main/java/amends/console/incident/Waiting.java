package amends.console.incident;

import amends.book.Calling;
import amends.ledger.BudgetState;
import amends.ledger.Reservation;
import amends.policy.Library;
import java.time.Instant;
import java.util.List;

/**
 * A remedy that is kept back.
 *
 * @param one the reservation
 * @param text what it is called
 * @param kind the incident's kind in words
 * @param budget what is left of the domain's budget, or null
 * @param isWaiting whether it waits for an approval
 */
public record Waiting(Reservation one, String text, String kind, String budget, boolean isWaiting) {

    static Waiting of(Reservation one, Library library, List<BudgetState> budgets, Instant now) {
        String kind = one.kind();
        return new Waiting(
                one,
                Calling.sentence(new Told(library).gift(one.remedy())),
                Calling.kind(kind),
                Books.budget(budgets, one.domain()),
                one.stateAt(now) == Reservation.State.WAITING);
    }

    /** The page of its incident. */
    public String incident() {
        return Paths.incident(one.incidentId());
    }

    /** Where it is approved and refused. */
    public String path() {
        return incident() + "/reservations/" + Paths.encoded(one.id());
    }

    /** A name for elements that belong to it. */
    public String id() {
        return "waiting-" + one.id();
    }
}
