package amends.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers as people read them. */
final class Figures {

    private Figures() {}

    /** A whole number. */
    static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A sum of money without its currency. */
    static String sum(BigDecimal sum) {
        return String.format(Locale.ROOT, "%,.2f", sum.setScale(2, RoundingMode.HALF_UP));
    }

    /** The same with its sign, where it is above nothing too. */
    static String signed(BigDecimal sum) {
        return (sum.signum() > 0 ? "+" : "") + sum(sum);
    }

    /** Sums of several currencies, which are never added up. */
    static String sums(Map<String, BigDecimal> sums) {
        return sums.isEmpty()
                ? "-"
                : sums.entrySet().stream()
                        .map(one -> sum(one.getValue()) + " " + one.getKey())
                        .collect(Collectors.joining(", "));
    }

    /** A part in percent. */
    static String percent(long part, long of) {
        return of == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / of);
    }
}
