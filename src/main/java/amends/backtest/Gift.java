package amends.backtest;

import amends.incident.LedgerSnapshot;
import amends.money.Money;
import amends.recommendation.Recommendation.Basis;
import amends.recommendation.Recommendation.Compensate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Something given.
 *
 * @param at when
 * @param what as it was recommended
 */
public record Gift(Instant at, Compensate what) {

    /** What it costs us: what the catalogue says, else the money; null where neither is known. */
    public Money cost() {
        return what.costToUs();
    }

    /** What it is worth to the customer: what the catalogue says, else the money; null where neither is known. */
    public Money worth() {
        return what.value() != null ? what.value() : what.amount();
    }

    /** A ledger in which this stands too, where it is goodwill; a cost in another currency than what was spent is left out. */
    LedgerSnapshot enteredIn(LedgerSnapshot ledger) {
        if (isOwed()) {
            return ledger;
        }
        List<LedgerSnapshot.Given> given = new ArrayList<>(ledger.given());
        given.add(new LedgerSnapshot.Given(what.name(), at));
        Money spent = ledger.spent();
        boolean counts = cost() != null && (spent == null || spent.currency().equals(cost().currency()));
        return new LedgerSnapshot(given, counts ? spent == null ? cost() : spent.plus(cost()) : spent);
    }

    /** Whether it is owed, rather than given by choice. */
    public boolean isOwed() {
        return what.basis() == Basis.ENTITLEMENT;
    }
}
