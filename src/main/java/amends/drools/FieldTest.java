package amends.drools;

import amends.policy.Condition;
import amends.policy.Fact;
import amends.policy.Operand;
import amends.policy.Operator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a fact's fields must be like. Equal tests hold for the same facts, so that rules can share their outcome. */
sealed interface FieldTest {

    /**
     * Whether a fact passes.
     *
     * @param bound the facts of earlier patterns, for tests that refer to them
     */
    boolean holds(Fact fact, Bound bound);

    /** Adds the places of the patterns that the test refers to. */
    void collectPatterns(Set<Integer> patterns);

    /** The facts that the patterns of a rule have been matched with. */
    interface Bound {
        Fact fact(int pattern);
    }

    /** The patterns that tests refer to, in order. */
    static List<Integer> patterns(List<FieldTest> tests) {
        Set<Integer> patterns = new TreeSet<>();
        tests.forEach(test -> test.collectPatterns(patterns));
        return List.copyOf(patterns);
    }

    /**
     * Makes the tests of a condition, all of which must hold.
     *
     * @param pattern the place in its rule of the pattern whose condition it is
     */
    static List<FieldTest> of(Condition condition, int pattern) {
        return condition instanceof Condition.All all
                ? all.parts().stream()
                        .flatMap(part -> of(part, pattern).stream())
                        .toList()
                : List.of(single(condition, pattern));
    }

    /** One test for all of several. */
    static FieldTest all(List<FieldTest> tests) {
        return tests.size() == 1 ? tests.get(0) : new All(tests);
    }

    private static FieldTest single(Condition condition, int pattern) {
        if (condition instanceof Condition.All all) {
            return all(of(all, pattern));
        }
        if (condition instanceof Condition.Any any) {
            return new Any(
                    any.parts().stream().map(part -> single(part, pattern)).toList());
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return new OneOf(oneOf.field().slot(), oneOf.negated(), oneOf.values());
        }
        Condition.Compare compare = (Condition.Compare) condition;
        int slot = compare.field().slot();
        Operand operand = compare.operand();
        if (operand instanceof Operand.Constant constant) {
            return new Literal(slot, compare.operator(), constant.value());
        }
        if (operand instanceof Operand.Sibling sibling) {
            return new Sibling(slot, compare.operator(), sibling.field().slot());
        }
        Operand.Variable variable = (Operand.Variable) operand;
        int other = variable.field().slot();
        return variable.pattern() == pattern
                ? new Sibling(slot, compare.operator(), other)
                : new Variable(slot, compare.operator(), variable.pattern(), other);
    }

    /** A field against a value. */
    record Literal(int slot, Operator operator, Object value) implements FieldTest {
        /** Regular expressions are compared as they are written: each object is equal to itself alone. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Literal that
                    && slot == that.slot
                    && operator == that.operator
                    && written(value).equals(written(that.value));
        }

        @Override
        public int hashCode() {
            return Objects.hash(slot, operator, written(value));
        }

        private static Object written(Object value) {
            return value instanceof Pattern regex ? List.of(regex.pattern(), regex.flags()) : value;
        }

        @Override
        public boolean holds(Fact fact, Bound bound) {
            return operator.holds(fact.get(slot), value);
        }

        @Override
        public void collectPatterns(Set<Integer> patterns) {
            // It refers to none.
        }
    }

    /** A field against another one of the same fact. */
    record Sibling(int slot, Operator operator, int other) implements FieldTest {
        @Override
        public boolean holds(Fact fact, Bound bound) {
            return operator.holds(fact.get(slot), fact.get(other));
        }

        @Override
        public void collectPatterns(Set<Integer> patterns) {
            // It refers to none.
        }
    }

    /** A field against one of the fact that an earlier pattern matched. */
    record Variable(int slot, Operator operator, int pattern, int other) implements FieldTest {
        @Override
        public boolean holds(Fact fact, Bound bound) {
            return operator.holds(fact.get(slot), bound.fact(pattern).get(other));
        }

        @Override
        public void collectPatterns(Set<Integer> patterns) {
            patterns.add(pattern);
        }
    }

    /** A field among values, or among none of them. */
    record OneOf(int slot, boolean negated, List<Object> values) implements FieldTest {
        @Override
        public boolean holds(Fact fact, Bound bound) {
            return Operator.isOneOf(fact.get(slot), values, negated);
        }

        @Override
        public void collectPatterns(Set<Integer> patterns) {
            // It refers to none.
        }
    }

    /** Every one of several tests. */
    record All(List<FieldTest> tests) implements FieldTest {
        @Override
        public boolean holds(Fact fact, Bound bound) {
            for (FieldTest test : tests) {
                if (!test.holds(fact, bound)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void collectPatterns(Set<Integer> patterns) {
            tests.forEach(test -> test.collectPatterns(patterns));
        }
    }

    /** At least one of several tests. */
    record Any(List<FieldTest> tests) implements FieldTest {
        @Override
        public boolean holds(Fact fact, Bound bound) {
            for (FieldTest test : tests) {
                if (test.holds(fact, bound)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void collectPatterns(Set<Integer> patterns) {
            tests.forEach(test -> test.collectPatterns(patterns));
        }
    }
}
