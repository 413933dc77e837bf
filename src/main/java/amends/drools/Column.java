package amends.drools;

import amends.policy.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What a field of a generated fact class holds, and how its value is had from a fact. */
sealed interface Column {

    /** The Java type of the field, as it is written in a declaration. */
    String type();

    /** The value, or null where it is unknown. */
    Object of(Fact fact);

    /** A value as it is: text, true or false, a whole number. */
    record Plain(int slot, String type) implements Column {
        @Override
        public Object of(Fact fact) {
            return fact.get(slot);
        }
    }

    /** A number of any sort as a decimal, equal ones alike whatever their scale. */
    record Decimal(int slot) implements Column {
        @Override
        public String type() {
            return "java.math.BigDecimal";
        }

        @Override
        public Object of(Fact fact) {
            Object value = fact.get(slot);
            if (value == null) {
                return null;
            }
            return Literals.canonical(value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Long) value));
        }
    }

    /** A date as its day, an instant as its second, counted from 1970. */
    record Counted(int slot) implements Column {
        @Override
        public String type() {
            return "Long";
        }

        @Override
        public Object of(Fact fact) {
            Object value = fact.get(slot);
            return value == null ? null : count(value);
        }

        static Long count(Object dateOrInstant) {
            return dateOrInstant instanceof LocalDate date
                    ? date.toEpochDay()
                    : ((Instant) dateOrInstant).getEpochSecond();
        }
    }

    /** Whether a text passes a test that is made here rather than by Drools. */
    record Passes(int slot, TextTest test) implements Column {
        @Override
        public String type() {
            return "Boolean";
        }

        @Override
        public Object of(Fact fact) {
            Object text = fact.get(slot);
            return text == null ? null : test.passes((String) text, fact);
        }
    }
}
