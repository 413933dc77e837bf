package amends.folder;

import amends.policy.Nearest;
import amends.policy.PolicyProblem;
import amends.promise.Hours;
import amends.yaml.Problems;
import amends.yaml.YamlMap;
import amends.yaml.YamlNode;
import amends.yaml.YamlText;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the hours of a calendar: {@code {mon-thu: ["11:30-15:00", "17:00-22:30"], sun: ["11:30-23:30"]}}. */
final class HoursReader {

    private static final int DAY = 24 * 60 * 60;
    private static final int WEEK = 7 * DAY;
    private static final List<String> DAYS = Stream.of(DayOfWeek.values())
            .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
            .toList();

    private final Problems problems;
    private final Map<DayOfWeek, List<Hours>> hours = new EnumMap<>(DayOfWeek.class);
    private final List<Span> spans = new ArrayList<>();

    HoursReader(Problems problems) {
        this.problems = problems;
    }

    /** Hours as seconds of the week. */
    private record Span(int from, int to, DayOfWeek day, Hours hours, YamlText text) {}

    /** The hours of each day; where any of them overlap, none. */
    Map<DayOfWeek, List<Hours>> read(YamlMap map) {
        if (map.entries().stream().allMatch(HoursReader::isClosed)) {
            problems.add("bad-hours", map.at(), "a calendar is open on one day at least");
        }
        for (YamlMap.Entry entry : map.entries()) {
            List<Timed> read = map.textsOf(entry).stream()
                    .map(this::hours)
                    .filter(timed -> timed.hours() != null)
                    .toList();
            for (DayOfWeek day : days(entry)) {
                List<Hours> ofDay = read.stream()
                        .map(Timed::hours)
                        .sorted(Comparator.comparing(Hours::from))
                        .toList();
                if (hours.putIfAbsent(day, ofDay) != null) {
                    problems.add("bad-day", entry.keyAt(), "the hours of " + nameOf(day) + " stand above already");
                } else {
                    read.forEach(timed -> addSpan(day, timed));
                }
            }
        }
        return overlaps() ? Map.of() : hours;
    }

    private static boolean isClosed(YamlMap.Entry entry) {
        return entry.value() instanceof YamlNode.Sequence list && list.items().isEmpty();
    }

    private record Timed(YamlText text, Hours hours) {}

    private Timed hours(YamlText text) {
        try {
            return new Timed(text, Hours.parse(text.value()));
        } catch (IllegalArgumentException e) {
            problems.add("bad-hours", text.at(), e.getMessage());
            return new Timed(text, null);
        }
    }

    private void addSpan(DayOfWeek day, Timed timed) {
        LocalTime from = timed.hours().from();
        LocalTime to = timed.hours().to();
        int midnight = (day.getValue() - 1) * DAY;
        int start = midnight + from.toSecondOfDay();
        int end = midnight + to.toSecondOfDay() + (to.isAfter(from) ? 0 : DAY);
        spans.add(new Span(start, end, day, timed.hours(), timed.text()));
    }

    private boolean overlaps() {
        boolean any = false;
        spans.sort(Comparator.comparingInt(Span::from).thenComparingInt(Span::to));
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            Span next = spans.get((i + 1) % spans.size());
            boolean wraps = i + 1 == spans.size();
            int nextFrom = wraps ? next.from() + WEEK : next.from();
            if (spans.size() > 1 && nextFrom < span.to()) {
                problems.add(next.text()
                        .problem(
                                "overlapping-hours",
                                "these hours overlap with " + span.hours() + " of " + nameOf(span.day())));
                any = true;
            }
        }
        return any;
    }

    private List<DayOfWeek> days(YamlMap.Entry entry) {
        String[] ends = entry.key().split("-", -1);
        int first = DAYS.indexOf(ends[0]);
        int last = DAYS.indexOf(ends[ends.length - 1]);
        if (first < 0 || last < 0 || ends.length > 2 || (ends.length == 2 && first == last)) {
            problems.add(PolicyProblem.of("bad-day", entry.keyAt(), "this is no day, nor days from one to another")
                    .expecting("mon, or mon-thu", '"' + entry.key() + '"')
                    .nearest(nearest(entry.key())));
            return List.of();
        }
        List<DayOfWeek> days = new ArrayList<>();
        for (int day = first; ; day = (day + 1) % 7) {
            days.add(DayOfWeek.of(day + 1));
            if (day == last) {
                return days;
            }
        }
    }

    private static String nameOf(DayOfWeek day) {
        return DAYS.get(day.getValue() - 1);
    }

    private static String nearest(String key) {
        String[] ends = key.toLowerCase(Locale.ROOT).strip().split("\\s*(-|–|to)\\s*", -1);
        List<String> near = Stream.of(ends).map(HoursReader::nearestDay).toList();
        return near.contains(null) || near.size() > 2 ? null : String.join("-", near);
    }

    private static String nearestDay(String written) {
        return DAYS.stream().filter(written::startsWith).findFirst().orElseGet(() -> Nearest.to(written, DAYS));
    }
}
