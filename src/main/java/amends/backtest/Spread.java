package amends.backtest;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** How sums of one currency are spread: exact, in memory that grows with the different sums and not with their number. */
public final class Spread {

    private final TreeMap<BigDecimal, Long> counts = new TreeMap<>();
    private long number;
    private BigDecimal total = BigDecimal.ZERO;

    void add(BigDecimal sum) {
        counts.merge(sum.stripTrailingZeros(), 1L, Long::sum);
        number++;
        total = total.add(sum);
    }

    /** How many there are. */
    public long number() {
        return number;
    }

    /** All together. */
    public BigDecimal total() {
        return total;
    }

    /** The largest, or null where there is none. */
    public BigDecimal largest() {
        return counts.isEmpty() ? null : counts.lastKey();
    }

    /**
     * The smallest sum that so many percent do not exceed: the nearest rank.
     *
     * @param percent above 0, at most 100
     * @return null where there is none
     */
    public BigDecimal percentile(int percent) {
        long rank = (number * percent + 99) / 100;
        long passed = 0;
        for (Map.Entry<BigDecimal, Long> one : counts.entrySet()) {
            passed += one.getValue();
            if (passed >= rank) {
                return one.getKey();
            }
        }
        return null;
    }
}
