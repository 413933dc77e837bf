package amends.testing.coverage;

import amends.policy.Condition;
import amends.policy.Operator;
import amends.testing.Neighbours;
import java.util.ArrayList;
import java.util.List;

/** The values at which a comparison with numbers or dates is to be tried, none twice. */
final class Points {

    private static final List<Aspect> SIDES = List.of(Aspect.BELOW, Aspect.AT, Aspect.ABOVE);

    /**
     * One of them.
     *
     * @param side where it lies
     * @param value the value
     */
    record Point(Aspect side, Object value) {
        boolean is(Object other) {
            return Operator.EQUAL.holds(value, other);
        }
    }

    private Points() {}

    /**
     * The values for a comparison; none where it names no number and no date.
     *
     * @param decimals to how many decimals its field is told at least
     */
    static List<Point> of(Condition.Leaf leaf, int decimals) {
        List<Object> literals = Neighbours.literals(leaf).toList();
        List<Point> points = new ArrayList<>();
        for (Object literal : literals) {
            List<Object> around = Neighbours.around(literal, decimals);
            for (int i = 0; i < SIDES.size(); i++) {
                Aspect side = SIDES.get(i);
                Object value = around.get(i);
                boolean known = points.stream().anyMatch(point -> point.is(value))
                        || (side != Aspect.AT
                                && literals.stream().anyMatch(other -> Operator.EQUAL.holds(other, value)));
                if (!known) {
                    points.add(new Point(side, value));
                }
            }
        }
        return points;
    }
}
