package amends.ledger;

import amends.money.Money;

/** What stands against giving a remedy. */
public sealed interface Shortage {

    /** In words. */
    String words();

    /**
     * The budget does not reach.
     *
     * @param account the period
     * @param spent what was spent in it
     * @param reserved what is reserved in it
     * @param cost what was to be given
     */
    record OverBudget(Account account, Money spent, Money reserved, Money cost) implements Shortage {

        /** What may still be spent; never negative. */
        public Money left() {
            Money left = account.budget().goodwill().minus(spent).minus(reserved);
            return left.isPositive() ? left : Money.zero(left.currency());
        }

        @Override
        public String words() {
            return "it costs " + cost + ", and of the goodwill budget of "
                    + account.budget().goodwill() + " for the " + Periods.name(account.per()) + " from "
                    + account.start() + " " + left() + " is left: " + spent + " is spent and " + reserved
                    + " reserved";
        }
    }

    /**
     * The customer had it often enough.
     *
     * @param limit how often a customer may have it
     * @param days in how many days
     * @param given how often the customer had it
     * @param reserved how many are reserved for the customer
     */
    record OverLimit(int limit, int days, long given, long reserved) implements Shortage {
        @Override
        public String words() {
            return "a customer may have it " + limit + " times in " + days + " days; this one had it " + given
                    + " times, and " + reserved + " are reserved";
        }
    }

    /**
     * Two persons have to agree.
     *
     * @param above the cost above which they have to, or null where it is for another reason
     * @param cost what it costs, or null
     * @param why why, and what lacks
     */
    record Unapproved(Money above, Money cost, String why) implements Shortage {
        @Override
        public String words() {
            return why;
        }
    }
}
