package amends.testing.mutation;

import static amends.testing.mutation.MutationOperator.COMPARISON;
import static amends.testing.mutation.MutationOperator.THRESHOLD;
import static amends.testing.mutation.MutationOperator.VALUE;

import amends.policy.Condition;
import amends.policy.FieldType;
import amends.policy.Operand;
import amends.policy.Operator;
import amends.testing.Written;
import amends.testing.mutation.ConditionEdits.Edit;
import java.util.ArrayList;
import java.util.List;

/** The small changes of one comparison. */
final class ComparisonEdits {

    private final Condition.Compare is;
    private final Object value;
    private final List<Edit> edits = new ArrayList<>();

    private ComparisonEdits(Condition.Compare is) {
        this.is = is;
        this.value = is.operand() instanceof Operand.Constant constant ? constant.value() : null;
    }

    static List<Edit> of(Condition.Compare compare, Known known) {
        ComparisonEdits edits = new ComparisonEdits(compare);
        edits.operator();
        edits.threshold();
        edits.value(known);
        return edits.edits;
    }

    private void operator() {
        Operator neighbour = neighbour(is.operator());
        if (neighbour == null || otherValueSaysTheSame()) {
            return;
        }
        Condition swapped = new Condition.Compare(is.field(), neighbour, is.operand(), is.at());
        String what = ConditionEdits.became(is, swapped);
        if (sameAsSwap() != 0) {
            what += ", as " + Written.condition(moved(sameAsSwap()));
        }
        edits.add(new Edit(COMPARISON, is.at(), what, swapped));
    }

    private static Operator neighbour(Operator operator) {
        return switch (operator) {
            case MORE -> Operator.MORE_OR_EQUAL;
            case MORE_OR_EQUAL -> Operator.MORE;
            case LESS -> Operator.LESS_OR_EQUAL;
            case LESS_OR_EQUAL -> Operator.LESS;
            case EQUAL -> Operator.UNEQUAL;
            case UNEQUAL -> Operator.EQUAL;
            case MATCHES, CONTAINS -> null;
        };
    }

    /** Of two possible values, not the one is the other. */
    private boolean otherValueSaysTheSame() {
        return value instanceof Boolean
                || (value != null
                        && is.field().type() instanceof FieldType.Closed closed
                        && closed.values().size() == 2);
    }

    /** In whole numbers and days, {@code > 20} and {@code >= 21} are the same: which way the swap moves the number. */
    private int sameAsSwap() {
        if (!Units.isDiscrete(value) || !is.operator().isOrdering()) {
            return 0;
        }
        int way = is.operator() == Operator.MORE || is.operator() == Operator.LESS_OR_EQUAL ? -1 : 1;
        return Units.moved(is.field(), value, way) == null ? 0 : way;
    }

    private void threshold() {
        for (int by : new int[] {-1, 1}) {
            Condition moved = moved(by);
            if (moved != null && by != sameAsSwap()) {
                edits.add(new Edit(THRESHOLD, is.at(), ConditionEdits.became(is, moved), moved));
            }
        }
    }

    private Condition moved(int by) {
        Object moved = value == null ? null : Units.moved(is.field(), value, by);
        return moved == null ? null : with(moved);
    }

    private void value(Known known) {
        Object other = value instanceof Boolean truth
                ? (Object) !truth
                : value instanceof String text ? other(text, known) : null;
        if (other != null) {
            Condition changed = with(other);
            edits.add(new Edit(VALUE, is.at(), ConditionEdits.became(is, changed), changed));
        }
    }

    private String other(String text, Known known) {
        if (is.operator() == Operator.CONTAINS) {
            return null;
        }
        if (is.field().type() instanceof FieldType.Closed closed) {
            int next = (closed.values().indexOf(text) + 1) % closed.values().size();
            String other = closed.values().get(next);
            return other.equals(text) ? null : other;
        }
        return known.otherText(is.field(), text);
    }

    private Condition with(Object constant) {
        return new Condition.Compare(is.field(), is.operator(), new Operand.Constant(constant), is.at());
    }
}
