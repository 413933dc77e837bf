package amends.promise;

import amends.promise.Interval.Reason;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Tells how a calendar counts, walking from day to day; slower than counting, and meant for people.
 *
 * @param begin before this instant nothing is open
 * @param end from this instant on nothing is open
 */
record DayByDay(LocalDays days, Instant begin, Instant end) {

    /** Open hours by day, those of holidays, and what lies between them. */
    Derivation hours(Instant from, Instant to, int most) {
        Derivation.Builder parts = new Derivation.Builder(from, to, most);
        // Hours last less than a day past midnight.
        LocalDate day = days.of(clamp(from)).minusDays(2);
        LocalDate last = days.of(clamp(to));
        for (; !days.week().isEmpty() && !day.isAfter(last) && !parts.isDone(); day = day.plusDays(1)) {
            for (Hours hours : days.onPaper(day)) {
                hours(day, hours, parts);
            }
        }
        parts.add(to, Reason.CLOSED, null);
        return parts.build();
    }

    private void hours(LocalDate day, Hours hours, Derivation.Builder parts) {
        Instant opens = clamp(Instant.ofEpochSecond(days.begin(day, hours)));
        Instant closes = clamp(Instant.ofEpochSecond(days.end(day, hours)));
        if (closes.isAfter(parts.at()) && opens.isBefore(closes)) {
            parts.add(opens, Reason.CLOSED, null);
            parts.add(closes, days.holidays().isHoliday(day) ? Reason.HOLIDAY : Reason.OPEN, day);
        }
    }

    /** The days of a promise in working days. */
    Derivation days(Instant start, Instant end, int most) {
        Derivation.Builder parts = new Derivation.Builder(start, end, most);
        LocalDate day = days.of(start);
        parts.add(endOf(day), Reason.FIRST_DAY, day);
        while (!parts.isDone()) {
            day = day.plusDays(1);
            parts.add(endOf(day), reason(day), day);
        }
        return parts.build();
    }

    private Reason reason(LocalDate day) {
        Instant starts = Instant.ofEpochSecond(days.startOf(day));
        if (days.onPaper(day).isEmpty() || !starts.equals(clamp(starts))) {
            return Reason.CLOSED;
        }
        return days.holidays().isHoliday(day) ? Reason.HOLIDAY : Reason.WORKING_DAY;
    }

    private Instant endOf(LocalDate day) {
        return Instant.ofEpochSecond(days.startOf(day.plusDays(1)));
    }

    private Instant clamp(Instant instant) {
        return instant.isBefore(begin) ? begin : instant.isAfter(end) ? end : instant;
    }
}
