package amends.explanation;

import amends.incident.Situation;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One fact turned otherwise.
 *
 * @param change what is turned, and to what
 * @param text what would be so: {@code its party size were 8}
 * @param step how far it is from what is so: 0 for next to nothing, 1 and more for something else altogether
 * @param how makes the situation in which it is so, or null where that cannot be
 * @param beyond the same of whatever is still further, or null where that says nothing
 */
record Turn(FactChange change, Supplier<String> text, double step, UnaryOperator<Situation> how, Beyond beyond) {

    /**
     * Whatever is further than a value.
     *
     * @param text what would be so: {@code its party size were at least 8}
     * @param how makes a situation that is much further
     */
    record Beyond(Supplier<String> text, UnaryOperator<Situation> how) {}

    /** The situation in which it is so, or null where that cannot be. */
    Situation in(Situation situation) {
        return how.apply(situation);
    }
}
