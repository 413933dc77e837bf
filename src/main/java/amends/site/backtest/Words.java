package amends.site.backtest;

import amends.backtest.Resampled.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** How numbers, money and instants are told. */
public final class Words {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Words() {}

    /** A number. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number of things. */
    public static String count(long number, String what) {
        return number(number) + " " + what + (number == 1 ? "" : "s");
    }

    /** A sum of money without its currency, to the minor unit. */
    public static String sum(BigDecimal sum, String currency) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return String.format(Locale.ROOT, "%,." + digits + "f", sum.setScale(digits, RoundingMode.HALF_UP));
    }

    /** A sum with its sign, for differences. */
    public static String signed(BigDecimal sum, String currency) {
        return (sum.signum() > 0 ? "+" : "") + sum(sum, currency).replace('-', '−');
    }

    /** From one sum to another. */
    public static String interval(Interval interval, String currency) {
        return sum(BigDecimal.valueOf(interval.from()), currency).replace('-', '−') + " to "
                + sum(BigDecimal.valueOf(interval.to()), currency).replace('-', '−');
    }

    /** A part of something in percent, with one digit. */
    public static String share(long part, long of) {
        return of == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / of);
    }

    /** An instant by the clocks of a zone. */
    public static String minute(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }

    /** The day of an instant, in UTC. */
    public static String day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** What has no name, such as the tier of a customer of whom none is known. */
    public static String name(String name) {
        return name.isEmpty() ? "(none)" : name;
    }
}
