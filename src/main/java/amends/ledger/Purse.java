package amends.ledger;

import amends.money.Money;
import amends.policy.Catalogue.Limit;
import amends.policy.Catalogue.Remedy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether goodwill may be given: within the customer's limit and the domain's budget. It locks what it looks at, so that
 * of two who give the last at the same time one gets it.
 */
public final class Purse {

    private final LedgerBook book;
    private final Instant now;

    /**
     * @param book the ledger, in the transaction that gives
     * @param now what is reserved counts until it expires
     */
    public Purse(LedgerBook book, Instant now) {
        this.book = book;
        this.now = now;
    }

    /**
     * What is to be given.
     *
     * @param customerId who gets it, or null: then no limit is judged
     * @param remedy the remedy
     * @param cost what it costs us
     * @param account the budget's period, or null where the domain has no budget
     * @param at when it is given
     */
    public record Wish(String customerId, Remedy remedy, Money cost, Account account, Instant at) {

        /** The budget's period where the cost counts in it, else null. */
        public Account counted() {
            return account != null && account.counts(cost) ? account : null;
        }
    }

    /** Locks the accounts, and tells what stands against a wish. */
    public Optional<Shortage> judge(Wish wish) {
        Optional<Shortage> overLimit = limit(wish);
        return overLimit.isPresent() ? overLimit : budget(wish);
    }

    private Optional<Shortage> limit(Wish wish) {
        if (wish.customerId() == null) {
            return Optional.empty();
        }
        book.lock(wish.customerId(), wish.remedy().name());
        Limit limit = wish.remedy().limit();
        if (limit == null) {
            return Optional.empty();
        }
        Instant since = wish.at().minus(Duration.ofDays(limit.days()));
        long given = book.given(wish.customerId(), wish.remedy().name(), since);
        long reserved = book.reserved(wish.customerId(), wish.remedy().name(), now);
        return given + reserved >= limit.perCustomer()
                ? Optional.of(new Shortage.OverLimit(limit.perCustomer(), limit.days(), given, reserved))
                : Optional.empty();
    }

    private Optional<Shortage> budget(Wish wish) {
        Account account = wish.counted();
        if (account == null) {
            return Optional.empty();
        }
        Money spent = book.lock(account);
        Money reserved = book.reserved(account, now);
        boolean reaches = !wish.cost().isPositive()
                || spent.plus(reserved)
                                .plus(wish.cost())
                                .compare(account.budget().goodwill())
                        <= 0;
        return reaches ? Optional.empty() : Optional.of(new Shortage.OverBudget(account, spent, reserved, wish.cost()));
    }
}
