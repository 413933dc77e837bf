package amends.backtest.sweep;

import amends.policy.Act;
import amends.policy.Condition;
import amends.policy.FieldType;
import amends.policy.Operand;
import amends.policy.Pattern;
import amends.policy.Rule;
import java.math.BigDecimal;

/** Where in a rule a number stands. */
sealed interface Place {

    /** What the rule says there. */
    BigDecimal of(Rule rule);

    /** The rule with another number there. */
    Rule with(Rule rule, BigDecimal number);

    /** The name by which it is asked for: the field, or the call. */
    String name(Rule rule);

    /** What it is, for people: {@code delayMinutes >}, {@code resolve within}. */
    String what(Rule rule);

    /** What it is counted in; empty for things. */
    String unit(Rule rule);

    /** The least whole number that may stand there; null where decimals may, or any whole number. */
    Integer least(Rule rule);

    /** Whether only whole numbers may stand there. */
    boolean isWhole(Rule rule);

    /**
     * In a condition.
     *
     * @param pattern the place of the pattern, from 0
     * @param leaf the place of the comparison in it, from 0
     */
    record Compared(int pattern, int leaf) implements Place {

        Condition.Compare compare(Rule rule) {
            return (Condition.Compare)
                    rule.patterns().get(pattern).condition().leaves().get(leaf);
        }

        @Override
        public BigDecimal of(Rule rule) {
            Object value = ((Operand.Constant) compare(rule).operand()).value();
            return value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
        }

        @Override
        public Rule with(Rule rule, BigDecimal number) {
            Condition.Compare is = compare(rule);
            Object value = isWhole(rule) ? (Object) number.longValueExact() : number;
            Condition.Compare changed =
                    new Condition.Compare(is.field(), is.operator(), new Operand.Constant(value), is.at());
            Pattern in = rule.patterns().get(pattern);
            return rule.withPattern(pattern, in.with(in.condition().withLeaf(leaf, changed)));
        }

        @Override
        public String name(Rule rule) {
            return compare(rule).field().name();
        }

        @Override
        public String what(Rule rule) {
            return name(rule) + " " + compare(rule).operator().written();
        }

        @Override
        public String unit(Rule rule) {
            return compare(rule).field().isRunning() ? "minutes" : "";
        }

        @Override
        public Integer least(Rule rule) {
            return compare(rule).field().isRunning() ? 0 : null;
        }

        @Override
        public boolean isWhole(Rule rule) {
            FieldType type = compare(rule).field().type();
            return type.isWhole();
        }
    }

    /**
     * In a consequence.
     *
     * @param act the place of the statement, from 0
     */
    record Said(int act, ActNumber number) implements Place {

        @Override
        public BigDecimal of(Rule rule) {
            return number.of(rule.acts().get(act));
        }

        @Override
        public Rule with(Rule rule, BigDecimal value) {
            return rule.withAct(act, number.with(rule.acts().get(act), value));
        }

        @Override
        public String name(Rule rule) {
            return number.written();
        }

        @Override
        public String what(Rule rule) {
            return rule.acts().get(act) instanceof Act.Promise promise
                    ? promise.sort().wireName() + " " + number.written()
                    : number.written();
        }

        @Override
        public String unit(Rule rule) {
            return number.unit(rule.acts().get(act));
        }

        @Override
        public Integer least(Rule rule) {
            return number.least();
        }

        @Override
        public boolean isWhole(Rule rule) {
            return number.least() != null;
        }
    }
}
