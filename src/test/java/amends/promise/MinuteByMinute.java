package amends.promise;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The hours of a calendar, slowly and obviously: it walks through a window minute by minute with a clock that waits
 * where the zone's clocks go back, and looks at each minute which hours that clock is in.
 */
final class MinuteByMinute {

    private final Instant start;
    private final boolean[] open;
    private final Set<LocalDate> days = new HashSet<>();

    MinuteByMinute(
            Instant start, int minutes, ZoneId zone, Map<DayOfWeek, List<Hours>> hours, Set<LocalDate> holidays) {
        this.start = start;
        this.open = new boolean[minutes];
        LocalDateTime clock = LocalDateTime.MIN;
        for (int minute = -2 * 24 * 60; minute < minutes; minute++) {
            LocalDateTime now = LocalDateTime.ofInstant(start.plus(minute, ChronoUnit.MINUTES), zone);
            days.add(now.toLocalDate());
            clock = now.isAfter(clock) ? now : clock;
            if (minute >= 0) {
                open[minute] = isIn(clock, clock.toLocalDate(), hours, holidays)
                        || isIn(clock, clock.toLocalDate().minusDays(1), hours, holidays);
            }
        }
    }

    private boolean isIn(
            LocalDateTime clock, LocalDate day, Map<DayOfWeek, List<Hours>> hours, Set<LocalDate> holidays) {
        if (holidays.contains(day) || !days.contains(day)) {
            return false;
        }
        for (Hours h : hours.getOrDefault(day.getDayOfWeek(), List.of())) {
            LocalDateTime from = day.atTime(h.from());
            LocalDateTime to = h.to().isAfter(h.from())
                    ? day.atTime(h.to())
                    : day.plusDays(1).atTime(h.to());
            if (!clock.isBefore(from) && clock.isBefore(to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the window, or the two days before it, has this day. */
    boolean hasDay(LocalDate day) {
        return days.contains(day);
    }

    Instant end() {
        return start.plus(open.length, ChronoUnit.MINUTES);
    }

    /** When it opens and closes inside the window. */
    List<Instant> edges() {
        return IntStream.range(1, open.length)
                .filter(minute -> open[minute] != open[minute - 1])
                .mapToObj(minute -> start.plus(minute, ChronoUnit.MINUTES))
                .toList();
    }

    boolean isOpen(Instant at) {
        return isOpenInMinute(Math.toIntExact(Duration.between(start, at).toMinutes()));
    }

    boolean isOpenInMinute(int minute) {
        return open[minute];
    }

    long secondsBetween(Instant from, Instant to) {
        long a = Duration.between(start, from).toSeconds();
        long b = Duration.between(start, to).toSeconds();
        long seconds = 0;
        for (int minute = 0; minute < open.length; minute++) {
            if (open[minute]) {
                seconds += Math.max(0, Math.min(b, minute * 60L + 60) - Math.max(a, minute * 60L));
            }
        }
        return seconds;
    }
}
