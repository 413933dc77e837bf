package amends.promise;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The hours of a week, checked: in order on each day, and nowhere overlapping, also not past midnight.
 *
 * @param hours the hours that begin on each day; a day on which none begin is absent
 */
record Week(Map<DayOfWeek, List<Hours>> hours) {

    private static final int DAY_SECONDS = 24 * 60 * 60;

    Week {
        EnumMap<DayOfWeek, List<Hours>> copy = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, ofDay) -> {
            if (!ofDay.isEmpty()) {
                copy.put(day, List.copyOf(ofDay));
            }
        });
        check(copy);
        hours = Collections.unmodifiableMap(copy);
    }

    /** The hours that begin on a day. */
    List<Hours> on(DayOfWeek day) {
        return hours.getOrDefault(day, List.of());
    }

    /** Whether no hours begin on any day. */
    boolean isEmpty() {
        return hours.isEmpty();
    }

    private static void check(Map<DayOfWeek, List<Hours>> hours) {
        List<Slot> slots = new ArrayList<>();
        hours.forEach((day, ofDay) -> ofDay.forEach(h -> slots.add(new Slot(day, h, day.getValue()))));
        if (slots.isEmpty()) {
            return;
        }
        Slot first = slots.get(0);
        slots.add(new Slot(first.day, first.hours, first.dayNumber + DayOfWeek.values().length));
        for (int i = 1; i < slots.size(); i++) {
            slots.get(i - 1).checkNext(slots.get(i));
        }
    }

    private record Slot(DayOfWeek day, Hours hours, int dayNumber) {

        void checkNext(Slot next) {
            if (dayNumber == next.dayNumber && next.hours.startSecond() < hours.startSecond()) {
                throw new IllegalArgumentException(this + " and " + next.hours + " are not in order");
            }
            int ends = dayNumber * DAY_SECONDS + hours.endSecond();
            if (next.dayNumber * DAY_SECONDS + next.hours.startSecond() < ends) {
                throw new IllegalArgumentException(
                        this + " and " + (dayNumber == next.dayNumber ? next.hours : next) + " overlap");
            }
        }

        @Override
        public String toString() {
            return day.name().toLowerCase(Locale.ROOT) + " " + hours;
        }
    }
}
