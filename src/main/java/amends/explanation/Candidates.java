package amends.explanation;

import amends.check.meaning.RegexSample;
import amends.policy.Condition;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.Operator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Values next to what a comparison names, on either side of which it comes out otherwise. */
final class Candidates {

    /** A text that no rule names. */
    static final String SOMETHING_ELSE = "something else";

    private static final int USUAL_DECIMALS = 2;
    private static final long FAR = 10;

    private Candidates() {}

    /**
     * Values to try.
     *
     * @param leaf the comparison
     * @param other what the field is compared with, or null where that is a list
     */
    static List<Object> of(Condition.Leaf leaf, Object other) {
        if (leaf instanceof Condition.OneOf oneOf) {
            List<Object> all = new ArrayList<>();
            oneOf.values().forEach(value -> all.addAll(around(leaf.field(), value)));
            return all;
        }
        if (((Condition.Compare) leaf).operator() == Operator.MATCHES) {
            List<Object> samples = new ArrayList<>(RegexSample.of(((Pattern) other).pattern()));
            samples.add(SOMETHING_ELSE);
            return samples;
        }
        return around(leaf.field(), other);
    }

    /** A value of a field's type, and what lies next to it. */
    static List<Object> around(Field field, Object value) {
        if (value instanceof Boolean) {
            return List.of(true, false);
        }
        if (field.type() instanceof FieldType.Closed closed) {
            return new ArrayList<>(closed.values());
        }
        if (value instanceof Long whole) {
            return List.of(whole, whole - 1, whole + 1);
        }
        if (value instanceof BigDecimal decimal) {
            BigDecimal scaled = decimal.setScale(Math.max(decimal.scale(), USUAL_DECIMALS));
            if (field.type().isWhole()) {
                long floor = decimal.longValue();
                return List.of(floor, floor - 1, floor + 1);
            }
            return List.of(scaled, scaled.subtract(scaled.ulp()), scaled.add(scaled.ulp()));
        }
        if (value instanceof LocalDate date) {
            return List.of(date, date.minusDays(1), date.plusDays(1));
        }
        if (value instanceof Instant instant) {
            return List.of(instant, instant.minusSeconds(1), instant.plusSeconds(1));
        }
        return List.of(value, SOMETHING_ELSE);
    }

    /** A number that is much more than another, or much less: nothing. */
    static Object further(Object number, boolean more) {
        if (number instanceof BigDecimal decimal) {
            return more ? decimal.multiply(BigDecimal.TEN).add(BigDecimal.TEN) : BigDecimal.ZERO;
        }
        return more ? (Long) number * FAR + FAR : 0L;
    }

    /** How far one value is from another, 0 to 1; what cannot be measured is 1. */
    static double step(Object from, Object to) {
        if (from instanceof Number first && to instanceof Number second) {
            double one = first.doubleValue();
            double other = second.doubleValue();
            return Math.abs(one - other) / Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
        }
        if (from instanceof Instant one && to instanceof Instant other) {
            return Math.min(1, Math.abs(one.getEpochSecond() - other.getEpochSecond()) / 86_400.0);
        }
        if (from instanceof LocalDate one && to instanceof LocalDate other) {
            return Math.min(1, Math.abs(one.toEpochDay() - other.toEpochDay()) / 365.0);
        }
        return 1;
    }
}
