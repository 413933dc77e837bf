package amends.recommendation;

import amends.incident.Pause;
import amends.promise.BusinessCalendar;
import amends.promise.CountedTime;
import amends.promise.PausedTime;
import amends.promise.Stretch;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The time that counts for a promise: its calendar's hours or all hours, less the incident's pauses. */
record Calendars(Map<String, BusinessCalendar> byName, Map<String, BusinessCalendar> pinned, List<Pause> pauses) {

    /** A calendar as it was when the incident was opened, else as it is; null where there is none, or no name. */
    BusinessCalendar calendar(String name) {
        return name == null ? null : pinned.getOrDefault(name, byName.get(name));
    }

    /** The counted time of a calendar; wall time where the name is null or names no calendar any more. */
    CountedTime counted(String calendar) {
        CountedTime base = calendar(calendar);
        if (base == null) {
            base = CountedTime.WALL;
        }
        if (pauses.isEmpty()) {
            return base;
        }
        return new PausedTime(
                base,
                pauses.stream()
                        .map(pause -> new PausedTime.Span(pause.from(), pause.to()))
                        .toList());
    }

    /** Whether a pause lasts whose end is not known. */
    boolean isPausedForNow() {
        return pauses.stream().anyMatch(pause -> pause.to() == null);
    }

    /** The counted time of a promise's delay: a promise in working days counts it on the wall clock. */
    CountedTime counted(Stretch within, String calendar) {
        return counted(within.unit() == Stretch.Unit.WORKING_DAYS ? null : calendar);
    }

    /** When a promise that starts at an instant is due. */
    Instant due(Instant start, Stretch stretch, String calendar) {
        if (stretch.unit() == Stretch.Unit.WORKING_DAYS) {
            BusinessCalendar days = calendar(calendar);
            return days == null
                    ? start.plusSeconds(stretch.count() * 86_400)
                    : days.endOfWorkingDay(start, stretch.count());
        }
        return counted(calendar).after(start, stretch.seconds());
    }
}
