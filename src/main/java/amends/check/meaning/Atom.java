package amends.check.meaning;

import amends.policy.Operator;
import java.util.regex.Pattern;

/** A condition that is no set of values of one field. */
sealed interface Atom {

    /** The opposite. */
    Atom negation();

    /**
     * Two fields are compared.
     *
     * @param negated whether the comparison does not hold, for want of a value or otherwise
     */
    record Join(Slot left, Operator operator, Slot right, boolean negated) implements Atom {
        @Override
        public Join negation() {
            return new Join(left, operator, right, !negated);
        }
    }

    /** A text contains another or has a shape. */
    record Text(Slot slot, Operator operator, String written, boolean negated) implements Atom {
        @Override
        public Text negation() {
            return new Text(slot, operator, written, !negated);
        }

        /** Whether it holds of a known value. */
        boolean holds(Object value) {
            Object right = operator == Operator.MATCHES ? Pattern.compile(written) : written;
            return operator.holds(value, right) != negated;
        }
    }

    /**
     * Something of which nothing can be said but that it is itself.
     *
     * @param itself where it stands
     */
    record Opaque(Object itself, boolean negated) implements Atom {
        @Override
        public Opaque negation() {
            return new Opaque(itself, !negated);
        }
    }
}
