package amends.testing.mutation;

import static amends.testing.mutation.MutationOperator.COMPARISON;
import static amends.testing.mutation.MutationOperator.CONDITION;
import static amends.testing.mutation.MutationOperator.LIST;

import amends.policy.Condition;
import amends.policy.Position;
import amends.testing.Written;
import java.util.ArrayList;
import java.util.List;

/** The small changes of a pattern's condition. */
final class ConditionEdits {

    private final Known known;
    private final List<Edit> edits = new ArrayList<>();

    /**
     * One change.
     *
     * @param after what stands there instead, or null where the condition is taken out
     */
    record Edit(MutationOperator operator, Position at, String what, Condition after) {}

    private ConditionEdits(Known known) {
        this.known = known;
    }

    /** The changes of a condition, those of its parts first, in their order. */
    static List<Edit> of(Condition condition, Known known) {
        ConditionEdits edits = new ConditionEdits(known);
        if (condition instanceof Condition.All all) {
            edits.ofParts(all.parts(), true);
        } else if (condition instanceof Condition.Any any) {
            edits.ofParts(any.parts(), false);
        } else {
            edits.ofOne(condition);
        }
        return edits.edits;
    }

    private void ofParts(List<Condition> parts, boolean all) {
        for (int i = 0; i < parts.size(); i++) {
            Condition part = parts.get(i);
            for (Edit edit : of(part, known)) {
                edits.add(new Edit(edit.operator(), edit.at(), edit.what(), with(parts, i, edit.after(), all)));
            }
            if (isCompound(part) && size(part) > 1) {
                edits.add(new Edit(CONDITION, at(part), dropped(part), with(parts, i, null, all)));
            }
        }
    }

    private static Condition with(List<Condition> parts, int place, Condition after, boolean all) {
        List<Condition> changed = after == null ? Revised.without(parts, place) : Revised.replaced(parts, place, after);
        if (changed.isEmpty()) {
            return null;
        }
        return all ? new Condition.All(changed) : new Condition.Any(changed);
    }

    private void ofOne(Condition one) {
        if (one instanceof Condition.OneOf oneOf) {
            ofList(oneOf);
        } else {
            edits.addAll(ComparisonEdits.of((Condition.Compare) one, known));
        }
        edits.add(new Edit(CONDITION, at(one), dropped(one), null));
    }

    private void ofList(Condition.OneOf is) {
        Condition flipped = new Condition.OneOf(is.field(), !is.negated(), is.values(), is.at());
        edits.add(new Edit(COMPARISON, is.at(), became(is, flipped), flipped));
        for (int i = 0; is.values().size() > 1 && i < is.values().size(); i++) {
            Condition fewer = new Condition.OneOf(is.field(), is.negated(), Revised.without(is.values(), i), is.at());
            edits.add(new Edit(LIST, is.at(), became(is, fewer), fewer));
        }
    }

    static String became(Condition before, Condition after) {
        return Written.condition(before) + " becomes " + Written.condition(after);
    }

    private static String dropped(Condition one) {
        return Written.condition(one) + " is dropped";
    }

    private static boolean isCompound(Condition condition) {
        return condition instanceof Condition.All || condition instanceof Condition.Any;
    }

    private static int size(Condition compound) {
        return compound instanceof Condition.All all
                ? all.parts().size()
                : ((Condition.Any) compound).parts().size();
    }

    /** How many comparisons there are in a condition. */
    static int leaves(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().mapToInt(ConditionEdits::leaves).sum();
        }
        return condition instanceof Condition.Any any
                ? any.parts().stream().mapToInt(ConditionEdits::leaves).sum()
                : 1;
    }

    private static Position at(Condition condition) {
        if (condition instanceof Condition.All all) {
            return at(all.parts().get(0));
        }
        if (condition instanceof Condition.Any any) {
            return at(any.parts().get(0));
        }
        return condition instanceof Condition.OneOf oneOf ? oneOf.at() : ((Condition.Compare) condition).at();
    }
}
