package amends.check.meaning;

import amends.policy.Condition;
import amends.policy.Operand;
import amends.policy.Position;
import java.util.List;
import java.util.stream.Collectors;

/** One of the conditions that a rule asks to hold together. */
sealed interface Term {

    /** Where it stands. */
    Position at();

    /** How it is written. */
    String written();

    /**
     * A comparison of a field of the incident, of the customer, or of the fact of which it is part.
     *
     * @param negated whether it must not hold
     * @param atom what it is where it is no set of values, or null
     */
    record Leaf(Slot slot, Condition condition, boolean negated, Atom atom, Position at) implements Term {
        /** What the field may be. */
        Allowed allowed() {
            Allowed universe = slot.universe();
            if (atom != null) {
                return negated ? universe : universe.known();
            }
            Allowed holds = slot.where(condition).and(universe);
            return negated ? new Allowed(holds.values().complement(), true).and(universe) : holds;
        }

        @Override
        public String written() {
            return (negated ? "not " : "") + text();
        }

        private String text() {
            if (condition instanceof Condition.OneOf oneOf) {
                return slot.name() + (oneOf.negated() ? " not in (" : " in (")
                        + oneOf.values().stream().map(Leaf::literal).collect(Collectors.joining(", ")) + ")";
            }
            Condition.Compare compare = (Condition.Compare) condition;
            return slot.name() + " " + compare.operator().written() + " " + operand(compare.operand());
        }

        private static String operand(Operand operand) {
            if (operand instanceof Operand.Constant constant) {
                return literal(constant.value());
            }
            return operand instanceof Operand.Sibling sibling
                    ? sibling.field().name()
                    : ((Operand.Variable) operand).name();
        }

        private static String literal(Object value) {
            return value instanceof String || value instanceof java.util.regex.Pattern
                    ? '"' + value.toString() + '"'
                    : value instanceof java.math.BigDecimal decimal ? decimal.toPlainString() : value.toString();
        }
    }

    /**
     * A fact beside incident and customer: a clock, something taken, hours.
     *
     * @param present whether there is one, or none
     * @param fact its name
     * @param ways what it must be, in any of these ways
     * @param why why it cannot be in another way, or null
     */
    record Beside(boolean present, String fact, List<Box> ways, Clash why, Position at) implements Term {
        public Beside {
            ways = List.copyOf(ways);
        }

        /** That there is none where there must be one, and the other way round. */
        Beside negation() {
            return new Beside(!present, fact, ways, why, at);
        }

        /** Whether, wherever this fact is, the other's conditions hold of it too. */
        boolean isWithin(Beside other) {
            return fact.equals(other.fact)
                    && ways.stream().allMatch(way -> other.ways.stream().anyMatch(way::isWithin));
        }

        @Override
        public String written() {
            return (present ? "" : "not ") + fact + "( … )";
        }
    }
}
