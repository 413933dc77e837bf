package amends.check.meaning;

import amends.policy.FieldType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** How the values of an ordered type lie on the line of numbers. */
enum Scale {
    WHOLE,
    DECIMAL,
    DATE,
    INSTANT;

    /** The scale of an ordered type. */
    static Scale of(FieldType type) {
        if (type == FieldType.Basic.DECIMAL) {
            return DECIMAL;
        }
        if (type == FieldType.Basic.DATE) {
            return DATE;
        }
        return type == FieldType.Basic.INSTANT ? INSTANT : WHOLE;
    }

    /** Whether every value has a next one: whole numbers, days, seconds. */
    boolean isDiscrete() {
        return this != DECIMAL;
    }

    /** Where a value lies. */
    BigDecimal place(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
        }
        long whole = value instanceof Instant instant
                ? instant.getEpochSecond()
                : value instanceof LocalDate date ? date.toEpochDay() : (Long) value;
        return BigDecimal.valueOf(whole);
    }

    /** The value that lies somewhere, or null where the type does not reach so far. */
    Object value(BigDecimal place) {
        try {
            return switch (this) {
                case DECIMAL -> place.scale() < 0 ? place.setScale(0) : place;
                case WHOLE -> place.longValueExact();
                case DATE -> LocalDate.ofEpochDay(place.longValueExact());
                case INSTANT -> Instant.ofEpochSecond(place.longValueExact());
            };
        } catch (ArithmeticException | java.time.DateTimeException e) {
            return null;
        }
    }
}
