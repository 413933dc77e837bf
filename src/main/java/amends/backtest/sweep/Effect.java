package amends.backtest.sweep;

import amends.promise.PromiseSort;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one set of policies does for customers and costs us, over all incidents. Sums are by currency; currencies are never
 * added up.
 *
 * @param incidents how many incidents got something
 * @param customers how many different customers got something, of those whose id is known
 * @param nameless how many incidents got something whose customer is not known
 * @param goodwill what gifts of goodwill cost
 * @param owed what is given by law or contract costs
 * @param worth what all gifts are worth to those who get them: the catalogue's value, else the money
 * @param promises how promises were kept
 */
public record Effect(
        long incidents,
        long customers,
        long nameless,
        Map<String, BigDecimal> goodwill,
        Map<String, BigDecimal> owed,
        Map<String, BigDecimal> worth,
        Map<PromiseSort, Promises> promises) {

    public Effect {
        goodwill = Collections.unmodifiableMap(new TreeMap<>(goodwill));
        owed = Collections.unmodifiableMap(new TreeMap<>(owed));
        worth = Collections.unmodifiableMap(new TreeMap<>(worth));
        promises = Collections.unmodifiableMap(new TreeMap<>(promises));
    }

    /**
     * How promises of one sort were kept.
     *
     * @param kept how many were kept
     * @param broken how many were not
     */
    public record Promises(long kept, long broken) {}

    /** How many customers were helped; an incident whose customer is not known counts as one. */
    public long helped() {
        return customers + nameless;
    }

    /** What one customer helped costs in a currency, in hundredths; null where nobody is helped. */
    public BigDecimal costPerCustomer(String currency) {
        return helped() == 0
                ? null
                : cost().getOrDefault(currency, BigDecimal.ZERO)
                        .divide(BigDecimal.valueOf(helped()), 2, RoundingMode.HALF_UP);
    }

    /** Goodwill and what is owed together, by currency. */
    public Map<String, BigDecimal> cost() {
        Map<String, BigDecimal> cost = new TreeMap<>(goodwill);
        owed.forEach((currency, sum) -> cost.merge(currency, sum, BigDecimal::add));
        return cost;
    }
}
