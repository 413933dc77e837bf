package amends.ledger;

import amends.money.Money;
import java.util.Objects;

/**
 * How one period of a budget stands.
 *
 * @param account the period
 * @param spent what was spent in it
 * @param reserved what is reserved in it
 */
public record BudgetState(Account account, Money spent, Money reserved) {

    public BudgetState {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(spent, "spent");
        Objects.requireNonNull(reserved, "reserved");
    }

    /** What may still be spent or reserved; negative where the budget was made smaller than what was spent. */
    public Money left() {
        return account.budget().goodwill().minus(spent).minus(reserved);
    }

    /** Past this sum, spent and reserved together, gestures give way to cheaper ones. */
    public Money degradesPast() {
        return new Money(
                account.budget().goodwill().amount().multiply(account.budget().degradeAt()), spent.currency());
    }

    /** Whether gestures give way to cheaper ones now. */
    public boolean isDegraded() {
        return spent.plus(reserved)
                        .amount()
                        .compareTo(account.budget()
                                .goodwill()
                                .amount()
                                .multiply(account.budget().degradeAt()))
                > 0;
    }
}
