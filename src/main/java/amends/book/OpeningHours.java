package amends.book;

import amends.promise.BusinessCalendar;
import amends.promise.Hours;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A calendar's hours in words. */
final class OpeningHours {

    private OpeningHours() {}

    /** {@code Monday to Thursday 11:30-15:00 and 17:00-22:30, … (America/New_York), except holidays}. */
    static String of(BusinessCalendar calendar) {
        List<String> stretches = new ArrayList<>();
        DayOfWeek[] days = DayOfWeek.values();
        for (int i = 0; i < days.length; i++) {
            List<Hours> hours = calendar.hours().getOrDefault(days[i], List.of());
            int last = i;
            while (last + 1 < days.length && hours.equals(calendar.hours().getOrDefault(days[last + 1], List.of()))) {
                last++;
            }
            if (!hours.isEmpty()) {
                stretches.add(days(days[i], days[last]) + " " + text(hours));
            }
            i = last;
        }
        String open = stretches.isEmpty() ? "never open" : String.join("; ", stretches);
        return open + " (" + calendar.zone().getId() + ")";
    }

    private static String days(DayOfWeek first, DayOfWeek last) {
        return first == last ? name(first) : name(first) + " to " + name(last);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String text(List<Hours> hours) {
        return hours.stream()
                .map(each -> each.equals(Hours.ALL_DAY) ? "all day" : each.from() + "–" + each.to())
                .collect(Collectors.joining(" and "));
    }
}
