package amends.testing.mutation;

import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.StandardFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Values one unit apart. */
final class Units {

    private Units() {}

    /**
     * The value one unit more, or less: a whole one, a day, or the last digit written of a decimal.
     *
     * @return the value, or null where the field never has it, or the value is no number and no date
     */
    static Object moved(Field field, Object value, int by) {
        if (value instanceof Long whole) {
            return whole(field, whole, by);
        }
        if (value instanceof LocalDate day) {
            return day.plusDays(by);
        }
        if (value instanceof BigDecimal decimal) {
            BigDecimal moved = lastDigit(decimal, by);
            return moved.signum() < 0 && isNeverNegative(field) ? null : moved;
        }
        return null;
    }

    private static Long whole(Field field, long value, int by) {
        boolean isLast = by > 0 ? value == Long.MAX_VALUE : value == Long.MIN_VALUE;
        if (isLast || (field.type() == FieldType.Basic.INT && (int) (value + by) != value + by)) {
            return null;
        }
        return value + by < 0 && isNeverNegative(field) ? null : (Long) (value + by);
    }

    /** A decimal with one more, or less, of the last digit that is written. */
    static BigDecimal lastDigit(BigDecimal decimal, int by) {
        int scale = Math.max(0, decimal.scale());
        return decimal.setScale(scale).add(BigDecimal.valueOf(by, scale));
    }

    /** Whether there is no value between two that are one unit apart. */
    static boolean isDiscrete(Object value) {
        return value instanceof Long || value instanceof LocalDate;
    }

    /** Minutes, counts and money of the product's own fields. */
    private static boolean isNeverNegative(Field field) {
        return Stream.of(List.of(StandardFacts.INCIDENT), StandardFacts.BESIDE_KINDS.values())
                .flatMap(Collection::stream)
                .anyMatch(shape -> field.equals(shape.field(field.name())));
    }
}
