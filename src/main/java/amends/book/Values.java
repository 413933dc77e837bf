package amends.book;

import amends.policy.FieldType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values told in words. */
final class Values {

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Values() {}

    /** A value of a field's type: text in quotes, one of a closed set in small letters, numbers and dates as usual. */
    static String of(Object value, FieldType type) {
        if (value instanceof String text) {
            return type instanceof FieldType.Closed ? Names.value(text) : Names.quoted(text);
        }
        if (value instanceof LocalDate date) {
            return DATE.format(date);
        }
        if (value instanceof Instant instant) {
            return INSTANT.format(instant);
        }
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
    }

    /** A date. */
    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** Minutes; where they are whole hours or days, that is told beside them. */
    static String minutes(long minutes) {
        return count(minutes, "minute", "minutes") + longer(minutes);
    }

    /** {@code " (3 hours)"} for 180 minutes; nothing where minutes say it as well. */
    static String longer(long minutes) {
        if (minutes >= DAY && minutes % DAY == 0) {
            return " (" + count(minutes / DAY, "day", "days") + ")";
        }
        return minutes >= 2 * HOUR && minutes % HOUR == 0 ? " (" + minutes / HOUR + " hours)" : "";
    }

    /** {@code 1 day}, {@code 2 days}. */
    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** {@code 12.5%}. */
    static String percent(BigDecimal percent) {
        return percent.toPlainString() + "%";
    }
}
