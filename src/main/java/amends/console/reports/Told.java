package amends.console.reports;

import amends.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Numbers, money and days as people read them. */
final class Told {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.UK);
    private static final int HUNDRED = 100;

    private Told() {}

    static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    /** Money with as many digits as its currency has. */
    static String money(Money money) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMinimumFractionDigits(money.amount().scale());
        format.setMaximumFractionDigits(money.amount().scale());
        return format.format(money.amount()) + ' ' + money.currency().getCurrencyCode();
    }

    /** Sums of several currencies. */
    static String moneys(List<Money> moneys) {
        return list(moneys.stream().map(Told::money).toList());
    }

    /** A list in words. */
    static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** A share in whole percent; all is said of all only, and none of none only. */
    static String share(long part, long whole) {
        return percent(part, whole) + " %";
    }

    static long percent(long part, long whole) {
        if (part == 0 || part == whole) {
            return part == 0 ? 0 : HUNDRED;
        }
        long rounded = BigDecimal.valueOf(part * HUNDRED)
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return Math.max(1, Math.min(HUNDRED - 1L, rounded));
    }

    /** Several of something, or one. */
    static String count(long number, String one, String several) {
        return number(number) + ' ' + (number == 1 ? one : several);
    }

    static String decimal(double number, int digits) {
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** A day as charts have it: seconds since 1970. */
    static long seconds(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    /** A text with a capital letter at its beginning. */
    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
