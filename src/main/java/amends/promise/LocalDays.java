package amends.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/** The days of a zone and the hours that begin on them. All instants are epoch seconds. */
record LocalDays(ZoneId zone, ZoneRules rules, Week week, Holidays holidays) {

    LocalDays(ZoneId zone, Week week, Holidays holidays) {
        this(zone, zone.getRules(), week, holidays);
    }

    /** The hours that begin on a day. */
    List<Hours> hoursOn(LocalDate date) {
        List<Hours> hours = onPaper(date);
        return hours.isEmpty() || holidays.isHoliday(date) ? List.of() : hours;
    }

    /** The hours that would begin on a day were it no holiday; none on a day that the zone leaves out. */
    List<Hours> onPaper(LocalDate date) {
        List<Hours> hours = week.on(date.getDayOfWeek());
        return hours.isEmpty() || isLeftOut(date) ? List.of() : hours;
    }

    /** Whether the zone has no such day. */
    boolean isLeftOut(LocalDate date) {
        return rules.getValidOffsets(date.atStartOfDay()).isEmpty() && startOf(date) == startOf(date.plusDays(1));
    }

    /** The day of an instant. */
    LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** When a day starts. */
    long startOf(LocalDate date) {
        return resolve(date.atStartOfDay());
    }

    /** When hours of a day begin. */
    long begin(LocalDate date, Hours hours) {
        return resolve(date.atStartOfDay().plusSeconds(hours.startSecond()));
    }

    /** When they end. */
    long end(LocalDate date, Hours hours) {
        return resolve(date.atStartOfDay().plusSeconds(hours.endSecond()));
    }

    /** The first instant at which the clocks show this time or a later one; never earlier for a later time. */
    private long resolve(LocalDateTime local) {
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).toEpochSecond() : local.toEpochSecond(offsets.get(0));
    }
}
