package amends.book;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Times and stretches of time as people tell them. */
public final class Times {

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter EXACTLY = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    private Times() {}

    /** {@code 22 November 2026 at 19:10}; the seconds only where there are some. */
    public static String of(Instant instant, ZoneId zone) {
        ZonedDateTime there = instant.atZone(zone);
        return Values.date(there.toLocalDate()) + " at " + clock(there);
    }

    /** {@code 22 November 2026}. */
    public static String date(LocalDate date) {
        return Values.date(date);
    }

    /** The time of day, with the date where that is not that of another instant. */
    public static String near(Instant instant, Instant other, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(instant, zone);
        return day.equals(LocalDate.ofInstant(other, zone)) ? clock(instant.atZone(zone)) : of(instant, zone);
    }

    private static String clock(ZonedDateTime there) {
        return (there.getSecond() == 0 ? TIME : EXACTLY).format(there);
    }

    /** {@code 5 minutes}, {@code 2 hours and 10 minutes}, {@code 3 days}: whole minutes in the units that people use. */
    public static String stretch(long minutes) {
        List<String> parts = new ArrayList<>();
        long days = minutes >= 2 * DAY ? minutes / DAY : 0;
        long hours = (minutes - days * DAY) >= 2 * HOUR ? (minutes - days * DAY) / HOUR : 0;
        long rest = minutes - days * DAY - hours * HOUR;
        if (days > 0) {
            parts.add(Values.count(days, "day", "days"));
        }
        if (hours > 0) {
            parts.add(Values.count(hours, "hour", "hours"));
        }
        if (rest > 0 || parts.isEmpty()) {
            parts.add(Values.count(rest, "minute", "minutes"));
        }
        return Lists.and(parts);
    }

    /** The stretch between two instants, to the second where it is not whole minutes. */
    public static String between(Instant from, Instant to) {
        long seconds = to.getEpochSecond() - from.getEpochSecond();
        long minutes = seconds / 60;
        long rest = seconds % 60;
        if (rest == 0) {
            return stretch(minutes);
        }
        String second = Values.count(rest, "second", "seconds");
        return minutes == 0 ? second : stretch(minutes) + " and " + second;
    }
}
