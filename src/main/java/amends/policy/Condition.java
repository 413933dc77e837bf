package amends.policy;

import java.util.ArrayList;
import java.util.List;

/** A resolved condition of one pattern. */
public sealed interface Condition {

    /** The comparisons in it, in the order in which they are written. */
    default List<Leaf> leaves() {
        if (this instanceof Leaf leaf) {
            return List.of(leaf);
        }
        List<Condition> parts = this instanceof All all ? all.parts() : ((Any) this).parts();
        return parts.stream().flatMap(part -> part.leaves().stream()).toList();
    }

    /**
     * The same condition with another comparison in the place of one.
     *
     * @param place among its {@link #leaves()}, from 0
     */
    default Condition withLeaf(int place, Leaf leaf) {
        if (this instanceof Leaf) {
            return leaf;
        }
        List<Condition> parts = new ArrayList<>(this instanceof All all ? all.parts() : ((Any) this).parts());
        int before = 0;
        for (int i = 0; i < parts.size(); i++) {
            int leaves = parts.get(i).leaves().size();
            if (place >= before && place < before + leaves) {
                parts.set(i, parts.get(i).withLeaf(place - before, leaf));
            }
            before += leaves;
        }
        return this instanceof All ? new All(parts) : new Any(parts);
    }

    /** A comparison of a field: a condition without others in it. */
    sealed interface Leaf extends Condition {
        /** The field that is compared. */
        Field field();

        /** Where it stands. */
        Position at();
    }

    /** Holds where all parts hold; with no parts, always. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** Holds where any part holds. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** {@code field operator operand}. */
    record Compare(Field field, Operator operator, Operand operand, Position at) implements Leaf {}

    /**
     * {@code field in (…)}, or {@code not in} where negated.
     *
     * @param values by the field's type
     */
    record OneOf(Field field, boolean negated, List<Object> values, Position at) implements Leaf {
        public OneOf {
            values = List.copyOf(values);
        }
    }
}
