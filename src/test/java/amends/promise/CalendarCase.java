package amends.promise;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** A random calendar, and beside it the slow one for a window of some days, mostly around a change of clocks. */
record CalendarCase(
        String seed,
        BusinessCalendar calendar,
        MinuteByMinute slow,
        Instant start,
        long windowSeconds,
        Map<DayOfWeek, List<Hours>> hours,
        Set<LocalDate> holidays) {

    private static final int WEEK_MINUTES = 7 * 24 * 60;
    private static final List<String> ZONES = List.of(
            "America/New_York",
            "Europe/London",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "America/St_Johns",
            "America/Sao_Paulo",
            "Asia/Tehran",
            "Africa/Casablanca",
            "Europe/Dublin",
            "Pacific/Chatham",
            "Antarctica/Troll",
            "America/Godthab",
            "Asia/Kolkata",
            "UTC");

    static Arbitrary<CalendarCase> arbitrary(int days) {
        return Arbitraries.longs().map(seed -> random(seed, days)).dontShrink();
    }

    static CalendarCase random(long seed, int days) {
        Random random = new Random(seed);
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        Instant start = windowStart(random, zone, days);
        Map<DayOfWeek, List<Hours>> hours = week(random);
        Set<LocalDate> holidays = new HashSet<>();
        LocalDate first = LocalDate.ofInstant(start, ZoneOffset.UTC).minusDays(2);
        int inHundred = random.nextInt(3) * 20;
        for (int i = 0; i < days + 5; i++) {
            if (random.nextInt(100) < inHundred) {
                holidays.add(first.plusDays(i));
            }
        }
        return new CalendarCase(
                "seed " + seed + " " + zone + " " + start + " " + hours + " " + holidays,
                new BusinessCalendar("random", zone, hours, Holidays.on(holidays)),
                new MinuteByMinute(start, days * 24 * 60, zone, hours, holidays),
                start,
                days * 24L * 60 * 60,
                hours,
                holidays);
    }

    private static Instant windowStart(Random random, ZoneId zone, int days) {
        Instant any = Instant.parse("2000-01-01T00:00:00Z").plus(random.nextInt(40 * 365), ChronoUnit.DAYS);
        if (zone.getId().equals("Pacific/Apia") && random.nextBoolean()) {
            any = Instant.parse("2011-12-15T00:00:00Z");
        }
        if (random.nextInt(10) == 0) {
            LocalDate leapDay = LocalDate.of(2000 + 4 * random.nextInt(10), 2, 29);
            return leapDay.minusDays(random.nextInt(days)).atStartOfDay(zone).toInstant();
        }
        ZoneOffsetTransition change = zone.getRules().nextTransition(any);
        if (change == null || random.nextInt(4) == 0) {
            return any;
        }
        int minutes = random.nextInt(days * 24 * 60);
        return change.getInstant().minus(minutes, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Hours between random minutes of the week; most begin or end where clocks tend to change, or on the hour. */
    private static Map<DayOfWeek, List<Hours>> week(Random random) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        int busy = 1 + random.nextInt(40);
        int minute = minutes(random, busy) % (24 * 60);
        int first = -1;
        while (true) {
            int end = minute + Math.max(1, Math.min(minutes(random, 12), 24 * 60));
            LocalTime from = LocalTime.ofSecondOfDay(minute % (24 * 60) * 60L);
            LocalTime to = LocalTime.ofSecondOfDay(end % (24 * 60) * 60L);
            first = first < 0 ? minute : first;
            boolean emptyOnPaper = from.equals(to) && !from.equals(LocalTime.MIDNIGHT);
            if (minute >= WEEK_MINUTES || end > WEEK_MINUTES + first) {
                return week;
            }
            if (!emptyOnPaper) {
                week.computeIfAbsent(DayOfWeek.of(1 + minute / (24 * 60)), d -> new ArrayList<>())
                        .add(new Hours(from, to));
            }
            minute = end + (random.nextInt(3) == 0 ? 0 : minutes(random, busy));
        }
    }

    private static int minutes(Random random, int hours) {
        int whole = random.nextInt(hours + 1) * 60;
        return random.nextInt(3) == 0 ? whole + random.nextInt(60) : whole + random.nextInt(2) * 30;
    }

    /** An instant of the window: any second of it, or one at most a second from where it opens or closes. */
    Instant instant(Random random) {
        List<Instant> edges = slow.edges();
        if (edges.isEmpty() || random.nextBoolean()) {
            return start.plusSeconds(random.nextLong(windowSeconds));
        }
        return edges.get(random.nextInt(edges.size())).plusSeconds(random.nextInt(3) - 1L);
    }

    @Override
    public String toString() {
        return seed;
    }
}
