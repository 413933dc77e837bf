package amends.recommendation;

import amends.promise.CountedTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The calendar days of a delay, from midnight to midnight in the domain's zone, however long a day is there. A day of
 * which no second counts for the delay, because it was paused or the calendar closed all day, is not counted.
 *
 * @param dueAt when the delay begins, or null where nobody knows; then there are no days
 * @param stop when it ends, or the present
 * @param delayTime the time that counts
 * @param zone whose midnight counts
 */
record DelayDays(Instant dueAt, Instant stop, CountedTime delayTime, ZoneId zone) {

    /** The days that have begun since it was due: one for each midnight at or after that and before the end. */
    long begun() {
        LocalDate today = isLate() ? LocalDate.ofInstant(stop, zone) : null;
        boolean todayCounts = today != null && !midnight(today).isBefore(dueAt) && counted(today, stop);
        return todayCounts ? full() + 1 : full();
    }

    /** The days that were late from their beginning to their end. */
    long full() {
        if (!isLate()) {
            return 0;
        }
        LocalDate first = LocalDate.ofInstant(dueAt, zone);
        if (midnight(first).isBefore(dueAt)) {
            first = first.plusDays(1);
        }
        LocalDate today = LocalDate.ofInstant(stop, zone);
        if (!today.isAfter(first)) {
            return 0;
        }
        return delayTime.equals(CountedTime.WALL) ? ChronoUnit.DAYS.between(first, today) : counted(first, today);
    }

    private boolean isLate() {
        return dueAt != null && dueAt.isBefore(stop);
    }

    private long counted(LocalDate first, LocalDate end) {
        return first.datesUntil(end)
                .filter(day -> counted(day, midnight(day.plusDays(1))))
                .count();
    }

    private boolean counted(LocalDate day, Instant end) {
        return delayTime.secondsBetween(midnight(day), end) > 0;
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
