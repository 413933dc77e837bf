package amends.drools;

import java.math.BigDecimal;

/** Writes values as DRL literals. */
final class Literals {

    private static final int FEW_DIGITS = 1_000;

    private Literals() {}

    /**
     * Whether a text can stand between quotes as it is, for the two grammars that will read it: nothing in it is
     * special to either.
     */
    static boolean isPlain(String text) {
        return text.length() <= FEW_DIGITS && text.chars().allMatch(Literals::isPlain);
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || " _-.:/".indexOf(c) >= 0;
    }

    /** A text that {@linkplain #isPlain(String) is plain}, a truth, a whole number or a decimal. */
    static String write(Object value) {
        if (value instanceof String text) {
            if (!isPlain(text)) {
                throw new IllegalArgumentException("a text that is not plain cannot be written");
            }
            return '"' + text + '"';
        }
        if (value instanceof Boolean truth) {
            return truth.toString();
        }
        if (value instanceof Long whole) {
            return whole + "L";
        }
        return canonical((BigDecimal) value).toPlainString() + "B";
    }

    /**
     * The one form of all decimals of the same value, so that those that are equal by value are equal for a hash
     * index as well: no zeros at the end of the fraction, no exponent unless it is enormous.
     */
    static BigDecimal canonical(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -FEW_DIGITS ? stripped.setScale(0) : stripped;
    }
}
