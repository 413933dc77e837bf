package amends.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The comparisons of the language. With an unknown on either side every one of them is false. */
public enum Operator {
    EQUAL("=="),
    UNEQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    MORE(">"),
    MORE_OR_EQUAL(">="),
    MATCHES("matches"),
    CONTAINS("contains");

    private final String written;

    Operator(String written) {
        this.written = written;
    }

    /** How it is written in a rule. */
    public String written() {
        return written;
    }

    /** The operator so written. */
    public static Optional<Operator> of(String written) {
        return Arrays.stream(values()).filter(o -> o.written.equals(written)).findFirst();
    }

    /** All of them as written. */
    public static List<String> all() {
        return Arrays.stream(values()).map(Operator::written).toList();
    }

    /** Whether it asks for an order. */
    public boolean isOrdering() {
        return this == LESS || this == LESS_OR_EQUAL || this == MORE || this == MORE_OR_EQUAL;
    }

    /** The operator that says the same with the sides swapped. */
    public Operator mirrored() {
        return switch (this) {
            case LESS -> MORE;
            case LESS_OR_EQUAL -> MORE_OR_EQUAL;
            case MORE -> LESS;
            case MORE_OR_EQUAL -> LESS_OR_EQUAL;
            default -> this;
        };
    }

    /**
     * Whether the comparison holds.
     *
     * @param left a value, or null for unknown
     * @param right a value of the same type, a compiled pattern for {@code matches}, or null for unknown
     */
    public boolean holds(Object left, Object right) {
        if (left == null || right == null) {
            return false;
        }
        return switch (this) {
            case EQUAL -> same(left, right);
            case UNEQUAL -> !same(left, right);
            case LESS -> order(left, right) < 0;
            case LESS_OR_EQUAL -> order(left, right) <= 0;
            case MORE -> order(left, right) > 0;
            case MORE_OR_EQUAL -> order(left, right) >= 0;
            case MATCHES -> Shape.matches((Pattern) right, (String) left);
            case CONTAINS -> ((String) left).contains((String) right);
        };
    }

    /**
     * Whether {@code in} holds, or {@code not in} where negated.
     *
     * @param value a value, or null for unknown
     * @param values known values of the same type
     */
    public static boolean isOneOf(Object value, List<Object> values, boolean negated) {
        if (value == null) {
            return false;
        }
        for (Object possible : values) {
            if (same(value, possible)) {
                return !negated;
            }
        }
        return negated;
    }

    /** Whether two known values are the same; numbers by value, whatever their scale. */
    static boolean same(Object left, Object right) {
        if (left instanceof String || left instanceof Boolean) {
            return left.equals(right);
        }
        return order(left, right) == 0;
    }

    private static int order(Object left, Object right) {
        if (left instanceof Long l && right instanceof Long r) {
            return Long.compare(l, r);
        }
        if (left instanceof Instant l) {
            return l.compareTo((Instant) right);
        }
        if (left instanceof LocalDate l) {
            return l.compareTo((LocalDate) right);
        }
        return decimal(left).compareTo(decimal(right));
    }

    private static BigDecimal decimal(Object number) {
        return number instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) number;
    }
}
