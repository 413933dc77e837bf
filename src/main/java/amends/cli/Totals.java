package amends.cli;

import amends.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;

/** Sums of money, one for each currency. */
final class Totals {

    private final Map<Currency, Money> sums = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));

    void add(Money money) {
        sums.merge(money.currency(), money, Money::plus);
    }

    /** The sums in the order of their currencies' codes. */
    Collection<Money> sums() {
        return sums.values();
    }

    /** What one of so many bears of a sum; rounded as money is. */
    static Money share(Money sum, long count) {
        BigDecimal share =
                count == 0 ? BigDecimal.ZERO : sum.amount().divide(BigDecimal.valueOf(count), 10, RoundingMode.HALF_UP);
        return new Money(share, sum.currency());
    }
}
