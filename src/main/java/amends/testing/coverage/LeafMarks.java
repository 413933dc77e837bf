package amends.testing.coverage;

import amends.policy.Condition;
import amends.policy.Fact;
import amends.policy.Pattern;
import amends.policy.Rule;
import amends.recommendation.RuleView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The marks of one comparison. */
final class LeafMarks {

    private final int place;
    private final String field;
    private final Mark holds;
    private final Mark fails;
    private final List<PointMark> points = new ArrayList<>();

    private record PointMark(Points.Point point, Mark mark) {}

    /**
     * @param place the place of its pattern in the rule
     * @param decimals to how many decimals its field is told at least
     */
    LeafMarks(Rule rule, int place, Condition.Leaf leaf, int decimals, Possible possible) {
        Pattern pattern = rule.patterns().get(place);
        String subject = Asking.leaf(pattern, leaf);
        this.place = place;
        this.field = Asking.fact(pattern) + leaf.field().name();
        this.holds = truth(leaf, subject, true, possible);
        this.fails = truth(leaf, subject, false, possible);
        List<String> rest = Asking.beside(rule, place, leaf);
        for (Points.Point point : Points.of(leaf, decimals)) {
            Item.Trial trial = new Item.Trial(field, told(point.value()), rest);
            Mark mark = new Mark(point.side(), leaf.at(), subject, trial);
            mark.excuseUnless(
                    () -> possible.decides(place, leaf, point.value()),
                    Status.IMPOSSIBLE,
                    field + " cannot be " + trial.value() + trial.meanwhile());
            points.add(new PointMark(point, mark));
        }
    }

    private Mark truth(Condition.Leaf leaf, String subject, boolean outcome, Possible possible) {
        Mark mark =
                new Mark(outcome ? Aspect.TRUE : Aspect.FALSE, leaf.at(), subject, subject + " was never " + outcome);
        mark.excuseUnless(
                () -> possible.comesOut(place, leaf, outcome), Status.IMPOSSIBLE, subject + " cannot be " + outcome);
        return mark;
    }

    void see(RuleView view, Rule rule, Condition.Leaf leaf, Fact fact, RuleView.Truth truth, SeenIn in) {
        switch (truth) {
            case TRUE -> holds.cover(in);
            case FALSE -> fails.confirm(in);
            case UNKNOWN -> fails.cover(in, "only something unknown made it false");
        }
        Object value = fact.get(leaf.field());
        for (PointMark point : points) {
            if (value != null && point.mark().isOpen() && point.point().is(value)) {
                if (view.decides(leaf, fact)) {
                    point.mark().cover(in);
                } else {
                    point.mark().mask(in, () -> Blocker.of(view, rule, place, leaf, fact));
                }
            }
        }
    }

    /** A value as cases state it. */
    private static String told(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    Stream<Mark> marks() {
        return Stream.concat(Stream.of(holds, fails), points.stream().map(PointMark::mark));
    }
}
