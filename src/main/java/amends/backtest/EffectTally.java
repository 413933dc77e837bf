package amends.backtest;

import amends.backtest.sweep.Effect;
import amends.backtest.sweep.Effect.Promises;
import amends.money.Money;
import amends.promise.Clock;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What some sets of policies do for customers, side by side; for one thread. */
public final class EffectTally {

    private final Side[] sides;

    /** By customer, in which sides they got something: one entry, however many sides there are. */
    private final Map<String, BitSet> customers = new HashMap<>();

    /** @param number how many sets of policies there are */
    public EffectTally(int number) {
        sides = new Side[number];
        for (int i = 0; i < number; i++) {
            sides[i] = new Side();
        }
    }

    /** Counts what came of an incident by one of them; one that could not be followed did nothing. */
    public void add(int side, Attempt attempt) {
        if (!(attempt instanceof Attempt.Followed followed)) {
            return;
        }
        Course course = followed.course();
        sides[side].add(course);
        if (!course.gifts().isEmpty()) {
            String customer = course.past().situation().customerId();
            if (customer == null) {
                sides[side].nameless++;
            } else {
                BitSet helped = customers.computeIfAbsent(customer, id -> new BitSet(sides.length));
                sides[side].customers += helped.get(side) ? 0 : 1;
                helped.set(side);
            }
        }
    }

    /** What came of one of them. */
    public Effect effect(int side) {
        return sides[side].effect();
    }

    private static final class Side {
        private final Map<String, BigDecimal> goodwill = new TreeMap<>();
        private final Map<String, BigDecimal> owed = new TreeMap<>();
        private final Map<String, BigDecimal> worth = new TreeMap<>();
        private final Map<PromiseSort, long[]> promises = new EnumMap<>(PromiseSort.class);
        private long incidents;
        private long customers;
        private long nameless;

        void add(Course course) {
            incidents += course.gifts().isEmpty() ? 0 : 1;
            for (Gift gift : course.gifts()) {
                add(gift.isOwed() ? owed : goodwill, gift.cost());
                add(
                        worth,
                        gift.what().value() != null
                                ? gift.what().value()
                                : gift.what().amount());
            }
            for (Clock clock : course.clocks()) {
                if (clock.state() == ClockState.MET || clock.state() == ClockState.BREACHED) {
                    promises.computeIfAbsent(clock.sort(), sort -> new long[2])[
                            clock.state() == ClockState.MET ? 0 : 1]++;
                }
            }
        }

        private static void add(Map<String, BigDecimal> sums, Money money) {
            if (money != null) {
                sums.merge(money.currency().getCurrencyCode(), money.amount(), BigDecimal::add);
            }
        }

        Effect effect() {
            Map<PromiseSort, Promises> kept = new EnumMap<>(PromiseSort.class);
            promises.forEach((sort, counts) -> kept.put(sort, new Promises(counts[0], counts[1])));
            return new Effect(incidents, customers, nameless, goodwill, owed, worth, kept);
        }
    }
}
