package amends.policy.syntax;

import amends.policy.Position;
import java.math.BigDecimal;

/** The smallest piece of a condition or an argument, as written: a name or a literal. */
public sealed interface Term {

    /** Where it stands. */
    Position at();

    /** The text as an author would recognise it, for messages. */
    String written();

    /** A field or a variable; a variable starts with a dollar sign. */
    record Name(String name, Position at) implements Term {
        /** Whether this names a variable rather than a field. */
        public boolean isVariable() {
            return name.startsWith("$");
        }

        @Override
        public String written() {
            return name;
        }
    }

    /** A text literal, without its quotes and with its escapes resolved. */
    record Text(String value, Position at) implements Term {
        @Override
        public String written() {
            return '"' + value + '"';
        }
    }

    /** A whole number. */
    record Whole(long value, Position at) implements Term {
        @Override
        public String written() {
            return Long.toString(value);
        }
    }

    /** A decimal literal, written {@code 12.50B} or {@code 12.50}. */
    record Decimal(BigDecimal value, Position at) implements Term {
        @Override
        public String written() {
            return value.toPlainString() + "B";
        }
    }

    /** {@code true} or {@code false}. */
    record Truth(boolean value, Position at) implements Term {
        @Override
        public String written() {
            return Boolean.toString(value);
        }
    }
}
