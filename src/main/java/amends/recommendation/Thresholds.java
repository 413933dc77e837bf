package amends.recommendation;

import amends.policy.Act;
import amends.policy.Condition;
import amends.policy.Fact;
import amends.policy.Field;
import amends.policy.MoneyTerms;
import amends.policy.Operand;
import amends.policy.Operator;
import amends.policy.Pattern;
import amends.policy.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where some rules can change what they say as time goes by, read from their conditions once for all requests. */
final class Thresholds {

    private static final long[] NONE = {};

    private final Map<Field, TreeSet<Long>> gathered = new HashMap<>();
    private final IdentityHashMap<Field, long[]> fixed = new IdentityHashMap<>();
    private final List<Compared> compared = new ArrayList<>();
    private final List<StatusEvery> everyMinutes = new ArrayList<>();
    private final List<Operand> afterMinutes = new ArrayList<>();
    private final TreeSet<LocalDate> dated = new TreeSet<>();
    private final boolean creeping;
    private boolean varying;

    /**
     * A running field compared with a field that stands still.
     *
     * @param running the field that moves
     * @param source the pattern whose facts hold the other value
     * @param other the field that stands still
     */
    record Compared(Field running, Pattern source, Field other) {}

    /** A status that is repeated. */
    record StatusEvery(String name, Operand every) {}

    private Thresholds(boolean creeping) {
        this.creeping = creeping;
    }

    static Thresholds of(List<Rule> rules) {
        Thresholds thresholds = new Thresholds(creeping(rules));
        for (Rule rule : rules) {
            for (Pattern pattern : rule.patterns()) {
                thresholds.read(pattern.condition(), pattern, rule);
            }
            rule.acts().forEach(thresholds::read);
            if (rule.effective() != null) {
                thresholds.dated.add(rule.effective());
            }
            if (rule.expires() != null) {
                thresholds.dated.add(rule.expires());
            }
        }
        thresholds.gathered.forEach((field, values) -> thresholds.fixed.put(
                field, values.stream().mapToLong(Long::longValue).toArray()));
        return thresholds;
    }

    /** The statuses that are repeated. */
    List<StatusEvery> everyMinutes() {
        return everyMinutes;
    }

    /** The operands of {@code after}. */
    List<Operand> afterMinutes() {
        return afterMinutes;
    }

    /** The days on which a version of a rule begins or ends. */
    Set<LocalDate> dated() {
        return dated;
    }

    /** Whether an amount grows with the delay between the thresholds. */
    boolean creeping() {
        return creeping;
    }

    /** Whether a number of minutes in a consequence comes from a fact, so that it can move without any threshold. */
    boolean varying() {
        return varying;
    }

    private void read(Act act) {
        if (act instanceof Act.Status status && status.every() != null) {
            everyMinutes.add(new StatusEvery(status.name(), status.every()));
            varying |= status.every() instanceof Operand.Variable;
        } else if (act instanceof Act.FollowUp followUp) {
            afterMinutes.add(followUp.after());
            varying |= followUp.after() instanceof Operand.Variable;
        }
    }

    private void read(Condition condition, Pattern pattern, Rule rule) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> read(part, pattern, rule));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> read(part, pattern, rule));
        } else if (condition instanceof Condition.OneOf oneOf) {
            if (oneOf.field().isRunning()) {
                oneOf.values().forEach(value -> flips(oneOf.field(), Operator.EQUAL, (Long) value));
            }
        } else {
            compare((Condition.Compare) condition, pattern, rule);
        }
    }

    private void compare(Condition.Compare compare, Pattern pattern, Rule rule) {
        Operand operand = compare.operand();
        if (operand instanceof Operand.Constant constant) {
            if (compare.field().isRunning()) {
                flips(compare.field(), compare.operator(), (Long) constant.value());
            }
            return;
        }
        Pattern source =
                operand instanceof Operand.Variable variable ? rule.patterns().get(variable.pattern()) : pattern;
        Field other =
                operand instanceof Operand.Variable variable ? variable.field() : ((Operand.Sibling) operand).field();
        if (compare.field().isRunning()) {
            compared.add(new Compared(compare.field(), source, other));
        } else if (other.isRunning()) {
            compared.add(new Compared(other, pattern, compare.field()));
        }
    }

    /** The values on reaching which the comparison with a whole number flips. */
    private void flips(Field field, Operator operator, long value) {
        TreeSet<Long> values = gathered.computeIfAbsent(field, f -> new TreeSet<>());
        boolean atValue = operator == Operator.LESS || operator == Operator.MORE_OR_EQUAL;
        boolean atNext = operator == Operator.MORE || operator == Operator.LESS_OR_EQUAL;
        if (atValue || !atNext) {
            values.add(value);
        }
        if (atNext || !atValue) {
            values.add(value == Long.MAX_VALUE ? value : value + 1);
        }
    }

    /** All the values of a running field at which something can flip, given the facts; some perhaps twice. */
    long[] values(Field field, Facts facts) {
        long[] values = fixed.getOrDefault(field, NONE);
        for (Compared one : compared) {
            if (one.running().equals(field)) {
                for (Fact fact : facts.candidates(one.source())) {
                    Object value = fact.get(one.other());
                    if (value != null) {
                        int end = values.length;
                        values = Arrays.copyOf(values, end + 2);
                        values[end] = floor(value);
                        values[end + 1] = values[end] + 1;
                    }
                }
            }
        }
        return values;
    }

    private static long floor(Object number) {
        return number instanceof Long whole
                ? whole
                : ((BigDecimal) number).setScale(0, RoundingMode.FLOOR).longValue();
    }

    private static boolean creeping(List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.acts().stream())
                .map(act -> act instanceof Act.Compensate compensate
                        ? compensate.money()
                        : act instanceof Act.Entitle entitle ? entitle.money() : null)
                .anyMatch(Thresholds::creeps);
    }

    private static boolean creeps(MoneyTerms terms) {
        return terms != null
                && (terms.step() != null
                        || (terms.times() instanceof Operand.Variable variable
                                && variable.field().isRunning()));
    }
}
