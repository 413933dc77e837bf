package amends.backtest.sweep;

import amends.policy.PolicySet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * A number and what it is to be.
 *
 * @param spec as it was asked for
 * @param values from the smallest to the largest, today's among them
 */
public record Sweep(String spec, Dial dial, List<BigDecimal> values) {

    /** So many values are swept at most, beside today's. */
    public static final int MOST_VALUES = 200;

    public Sweep {
        values = List.copyOf(values);
    }

    /**
     * Reads what was asked for: {@code restaurant/late-meal.drl:"Comp an appetizer…".delayMinutes=15..30}.
     *
     * @throws SpecException where that cannot be
     */
    public static Sweep of(String spec, PolicySet policies) {
        SpecReader reader = new SpecReader(spec, Dial.of(policies));
        Dial dial = reader.dial();
        TreeSet<BigDecimal> values = new TreeSet<>(new ValueReader(spec, reader.valuesFrom(), dial).many());
        values.add(dial.today());
        return new Sweep(spec, dial, List.copyOf(values));
    }

    /**
     * Reads a number with one value.
     *
     * @param dials all that there are
     * @param sink takes both
     * @throws SpecException where that cannot be
     */
    public static void one(String spec, List<Dial> dials, BiConsumer<Dial, BigDecimal> sink) {
        SpecReader reader = new SpecReader(spec, dials);
        Dial dial = reader.dial();
        sink.accept(dial, new ValueReader(spec, reader.valuesFrom(), dial).one());
    }

    /** The policies with each of the values, in their order. */
    public List<Variant> variants() {
        return values.stream().map(value -> new Variant(Map.of(dial, value))).toList();
    }

    /** What came of it, told with what came of each value. */
    public Curve curve(List<Effect> effects) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i);
            points.add(new Point(value, value.compareTo(dial.today()) == 0, effects.get(i), dial.notes(value)));
        }
        return new Curve(spec, dial.file(), dial.ruleName(), dial.what(), dial.unit(), points);
    }
}
