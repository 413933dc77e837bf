package amends.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Reads days and instants: {@code 2026-11-22} and {@code 2026-11-22T19:10[:00[.123]]} with {@code Z} or an offset such
 * as {@code +02:00}. A fraction of a second is cut off. Years are 1900 to 9999.
 */
public final class Instants {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int MAX_FRACTION = 9;

    private Instants() {}

    /**
     * The instant that a text says.
     *
     * @throws DateTimeException with a message that says what is wrong with the text, as in "is not an instant"
     */
    public static Instant instant(String text) {
        if (!isDay(text)
                || !is(text, 10, "T")
                || number(text, 11, 2) < 0
                || !is(text, 13, ":")
                || number(text, 14, 2) < 0) {
            throw new DateTimeException(
                    isDay(text) && text.length() == 10 ? "is a day, not an instant" : "is not an instant");
        }
        int next = 16;
        int second = 0;
        if (is(text, next, ":")) {
            second = number(text, next + 1, 2);
            next = afterFraction(text, next + 3);
        }
        if (second < 0) {
            throw new DateTimeException("is not an instant");
        }
        Instant instant = existing(text, second, next);
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new DateTimeException("lies outside the years 1900 to 9999");
        }
        return instant;
    }

    private static Instant existing(String text, int second, int offsetAt) {
        int seconds = offsetSeconds(text, offsetAt);
        try {
            return LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 2),
                            number(text, 8, 2),
                            number(text, 11, 2),
                            number(text, 14, 2),
                            second)
                    .toInstant(ZoneOffset.ofTotalSeconds(seconds));
        } catch (DateTimeException e) {
            throw new DateTimeException("names a day, a time or an offset that does not exist", e);
        }
    }

    /**
     * The day that a text says.
     *
     * @throws DateTimeException with a message that says what is wrong with the text
     */
    public static LocalDate day(String text) {
        if (!isDay(text) || text.length() != 10) {
            throw new DateTimeException(text.indexOf('T') == 10 ? "is an instant, not a day" : "is not a day");
        }
        LocalDate day;
        try {
            day = LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
        } catch (DateTimeException e) {
            throw new DateTimeException("names a day that does not exist", e);
        }
        if (day.getYear() < FIRST.atOffset(ZoneOffset.UTC).getYear()) {
            throw new DateTimeException("lies outside the years 1900 to 9999");
        }
        return day;
    }

    private static boolean isDay(String text) {
        return number(text, 0, 4) >= 0
                && is(text, 4, "-")
                && number(text, 5, 2) >= 0
                && is(text, 7, "-")
                && number(text, 8, 2) >= 0;
    }

    private static int afterFraction(String text, int from) {
        if (!is(text, from, ".")) {
            return from;
        }
        int next = from + 1;
        while (number(text, next, 1) >= 0) {
            next++;
        }
        int digits = next - from - 1;
        if (digits == 0 || digits > MAX_FRACTION) {
            throw new DateTimeException("is not an instant");
        }
        return next;
    }

    private static int offsetSeconds(String text, int from) {
        if (text.length() == from) {
            throw new DateTimeException("has no offset; end it with Z for UTC, or with an offset such as +02:00");
        }
        if (is(text, from, "Z") && text.length() == from + 1) {
            return 0;
        }
        boolean signed = is(text, from, "+") || is(text, from, "-");
        if (!signed
                || number(text, from + 1, 2) < 0
                || !is(text, from + 3, ":")
                || number(text, from + 4, 2) < 0
                || text.length() != from + 6) {
            throw new DateTimeException("does not end with Z or with an offset such as +02:00");
        }
        int sign = text.charAt(from) == '-' ? -1 : 1;
        int minutes = number(text, from + 4, 2);
        if (minutes > 59) {
            throw new DateTimeException("names a day, a time or an offset that does not exist");
        }
        return sign * (number(text, from + 1, 2) * 60 + minutes) * 60;
    }

    private static boolean is(String text, int at, String expected) {
        return text.startsWith(expected, at);
    }

    /** The digits from there as a number, or -1 where there are not so many. */
    private static int number(String text, int from, int count) {
        if (text.length() < from + count) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < from + count; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
