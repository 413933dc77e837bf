package amends.promise;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opening hours in local time, from {@code from} up to and without {@code to}. They belong to the day on which they
 * begin. Hours whose {@code to} is not later than their {@code from} end on the next day: 17:00-02:00 last nine hours,
 * and an end of 00:00 is the midnight that ends the day, also written 24:00.
 *
 * @param from when they begin, in whole seconds
 * @param to when they end, in whole seconds; equal to {@code from} only in {@link #ALL_DAY}
 */
public record Hours(LocalTime from, LocalTime to) {

    /** 00:00-24:00. */
    public static final Hours ALL_DAY = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static final int DAY_SECONDS = 24 * 60 * 60;
    private static final Pattern TEXT =
            Pattern.compile("(\\d\\d:\\d\\d(?::\\d\\d)?)\\s*-\\s*(\\d\\d:\\d\\d(?::\\d\\d)?)");

    public Hours {
        if (!isWholeSeconds(from) || !isWholeSeconds(to)) {
            throw new IllegalArgumentException("hours " + from + "-" + to + " are not in whole seconds");
        }
        if (from.equals(to) && !from.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException(
                    "hours " + from + "-" + to + " begin and end at the same time; a whole day is 00:00-24:00");
        }
    }

    /**
     * Reads hours such as {@code 11:30-15:00}, {@code 17:00-24:00} or {@code 17:00-02:00}.
     *
     * @throws IllegalArgumentException if the text is no such hours
     */
    public static Hours parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no opening hours; write them as 11:30-15:00");
        }
        String from = matcher.group(1);
        String to = matcher.group(2);
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" begins and ends at the same time; a whole day is 00:00-24:00");
        }
        try {
            boolean untilMidnight = to.equals("24:00") || to.equals("24:00:00");
            return new Hours(LocalTime.parse(from), untilMidnight ? LocalTime.MIDNIGHT : LocalTime.parse(to));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" names a time that no day has", e);
        }
    }

    /** Whether they end later than the midnight that ends their day. */
    public boolean pastMidnight() {
        return endSecond() > DAY_SECONDS;
    }

    /** Seconds of local time from the day's midnight to the beginning. */
    int startSecond() {
        return from.toSecondOfDay();
    }

    /** Seconds of local time from the day's midnight to the end, more than 86,400 where that is past midnight. */
    int endSecond() {
        return to.isAfter(from) ? to.toSecondOfDay() : to.toSecondOfDay() + DAY_SECONDS;
    }

    private static boolean isWholeSeconds(LocalTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The hours as they are written: {@code 17:00-24:00}. */
    @Override
    public String toString() {
        return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
    }
}
