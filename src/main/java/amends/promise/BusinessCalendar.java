package amends.promise;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The hours that count: opening hours by day of the week in a zone, less holidays.
 *
 * <p>Hours belong to the day on which they begin, so a holiday closes what begins on it and leaves the end of the night
 * before. What counts is elapsed time between the instants at which hours begin and end. Such a local time stands for
 * the first instant at which the clocks show it or a later time. So, when clocks change:
 *
 * <ul>
 *   <li>hours that hold the whole change last an hour less in spring and an hour more in autumn;
 *   <li>a beginning or an end that the clocks leave out is the instant at which they jump;
 *   <li>a beginning or an end that they show twice is the first of the two;
 *   <li>hours that touch or lie apart on paper never overlap;
 *   <li>a day that a zone leaves out (Pacific/Apia, 2011-12-30) has no hours, not even past its midnight, and is no
 *       working day.
 * </ul>
 *
 * <p>A calendar covers the years 1900 to 2099 in UTC. Outside them nothing is open and no time counts, so every question
 * has an answer and no search is endless. What it has worked out of its hours it keeps, 64 days at a time; after that
 * the length of a span hardly matters. It is safe for use by several threads.
 */
public final class BusinessCalendar implements CountedTime {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
    private static final long DAY_SECONDS = 24 * 60 * 60;
    private static final long PAGE_SECONDS = 64 * DAY_SECONDS;
    private static final long BEGIN = FIRST_DAY.toEpochDay() * DAY_SECONDS;
    private static final long END = (LAST_DAY.toEpochDay() + 1) * DAY_SECONDS;
    private static final int PAGES = Math.toIntExact((END - BEGIN + PAGE_SECONDS - 1) / PAGE_SECONDS);

    private final String name;
    private final ZoneId zone;
    private final Week week;
    private final LocalDays days;
    private final AtomicReferenceArray<OpenPage> pages = new AtomicReferenceArray<>(PAGES);

    /**
     * A calendar.
     *
     * @param name what rules call it
     * @param zone where its hours are local time
     * @param hours the hours that begin on each day of the week, in order; a day may be absent
     * @param holidays the days on which no hours begin
     * @throws IllegalArgumentException if the name is blank, or hours are out of order or overlap, also past midnight
     */
    public BusinessCalendar(String name, ZoneId zone, Map<DayOfWeek, List<Hours>> hours, Holidays holidays) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a calendar needs a name");
        }
        this.name = name;
        this.zone = Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(holidays, "holidays");
        try {
            this.week = new Week(hours);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("calendar " + name + ": " + e.getMessage(), e);
        }
        this.days = new LocalDays(zone, week, holidays);
    }

    /** What rules call it. */
    public String name() {
        return name;
    }

    /** The zone of its hours and days. */
    public ZoneId zone() {
        return zone;
    }

    /** The hours that begin on each day of the week; a day on which none begin is absent. */
    public Map<DayOfWeek, List<Hours>> hours() {
        return week.hours();
    }

    @Override
    public long secondsBetween(Instant from, Instant to) {
        long a = clamp(from);
        long b = clamp(to);
        if (a >= b || week.isEmpty()) {
            return 0;
        }
        int last = pageOf(b - 1);
        long seconds = page(last).openSecondsBefore(b);
        for (int k = pageOf(a); k < last; k++) {
            seconds += page(k).openSeconds();
        }
        return seconds - page(pageOf(a)).openSecondsBefore(a);
    }

    @Override
    public Instant after(Instant start, long seconds) {
        if (checked(seconds) == 0) {
            return start;
        }
        long a = clamp(start);
        if (a == END || seconds > END - a || week.isEmpty()) {
            return Instant.MAX;
        }
        int k = pageOf(a);
        long left = seconds + page(k).openSecondsBefore(a);
        while (left > page(k).openSeconds()) {
            left -= page(k++).openSeconds();
            if (k == PAGES) {
                return Instant.MAX;
            }
        }
        return Instant.ofEpochSecond(page(k).earliestWithOpenBefore(left));
    }

    @Override
    public Instant before(Instant end, long seconds) {
        if (checked(seconds) == 0) {
            return end;
        }
        long b = clamp(end);
        if (b == BEGIN || seconds > b - BEGIN || week.isEmpty()) {
            return Instant.MIN;
        }
        int k = pageOf(b - 1);
        long ahead = page(k).openSecondsBefore(b) - seconds;
        while (ahead < 0) {
            if (k == 0) {
                return Instant.MIN;
            }
            ahead += page(--k).openSeconds();
        }
        return Instant.ofEpochSecond(page(k).latestWithOpenBefore(ahead));
    }

    /** Open hours by day, those of holidays, and what lies between them. */
    @Override
    public Derivation derive(Instant from, Instant to, int most) {
        return dayByDay().hours(from, to, most);
    }

    /**
     * The days of a promise in working days, one by one: the rest of the first day, which is never counted, then the
     * working days, which are, and the others.
     *
     * @param start an instant of the day from which working days are counted
     * @param end where it ends, such as what {@link #endOfWorkingDay} gives
     * @param most how many days are listed at most, at least 1
     */
    public Derivation deriveDays(Instant start, Instant end, int most) {
        return dayByDay().days(start, end, most);
    }

    private DayByDay dayByDay() {
        return new DayByDay(days, Instant.ofEpochSecond(BEGIN), Instant.ofEpochSecond(END));
    }

    /** Whether the hours hold this instant: open when they begin, closed when they end. */
    public boolean isOpen(Instant at) {
        long t = at.getEpochSecond();
        return t >= BEGIN && t < END && !week.isEmpty() && page(pageOf(t)).isOpen(t);
    }

    /**
     * When the calendar next opens or closes. Hours that touch are one: it does not close between them.
     *
     * @return the first instant later than {@code after} at which {@link #isOpen} changes, or {@link Instant#MAX} if it
     *     does not change before the end of 2099
     */
    public Instant nextEdge(Instant after) {
        boolean open = isOpen(after);
        long t = clamp(after);
        while (t < END && !week.isEmpty()) {
            int k = pageOf(t);
            long edge = open ? page(k).firstClosed(t) : page(k).firstOpen(t);
            if (edge < pageEnd(k)) {
                return Instant.ofEpochSecond(edge);
            }
            t = pageEnd(k);
        }
        return Instant.MAX;
    }

    /** Whether hours begin on this day of the week, it is no holiday, and the zone has such a day. */
    public boolean isWorkingDay(LocalDate date) {
        return !date.isBefore(FIRST_DAY)
                && !date.isAfter(LAST_DAY)
                && !days.hoursOn(date).isEmpty();
    }

    /**
     * The end of a working day: the midnight with which, in the calendar's zone, the next day starts. A promise that is
     * due then can still be kept at that instant.
     *
     * @param start an instant of the day from which working days are counted; that day itself is not counted
     * @param count which working day later than that; 0 is the day of {@code start} itself, working or not
     * @return the end of that day, or {@link Instant#MAX} if there are not so many working days before the end of 2099
     * @throws IllegalArgumentException if the count is negative
     */
    public Instant endOfWorkingDay(Instant start, long count) {
        if (count < 0) {
            throw new IllegalArgumentException("there is no working day number " + count);
        }
        long t = start.getEpochSecond();
        if (t >= END || (count > 0 && week.isEmpty())) {
            return Instant.MAX;
        }
        LocalDate day = t < BEGIN ? FIRST_DAY.minusDays(1) : days.of(start);
        for (long left = count; left > 0; ) {
            day = day.plusDays(1);
            if (day.isAfter(LAST_DAY)) {
                return Instant.MAX;
            }
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return Instant.ofEpochSecond(days.startOf(day.plusDays(1)));
    }

    /** Its name. */
    @Override
    public String toString() {
        return "calendar " + name;
    }

    private OpenPage page(int k) {
        OpenPage page = pages.get(k);
        if (page == null) {
            page = build(k);
            pages.set(k, page);
        }
        return page;
    }

    private OpenPage build(int k) {
        OpenPage.Builder page = new OpenPage.Builder(pageStart(k), pageEnd(k));
        // An offset is less than a day, and so is what hours last past midnight.
        LocalDate last = utcDate(pageEnd(k)).plusDays(1);
        for (LocalDate day = utcDate(pageStart(k)).minusDays(2); !day.isAfter(last); day = day.plusDays(1)) {
            for (Hours hours : days.hoursOn(day)) {
                page.add(days.begin(day, hours), days.end(day, hours));
            }
        }
        return page.build();
    }

    private static LocalDate utcDate(long t) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(t), ZoneOffset.UTC);
    }

    private static long clamp(Instant instant) {
        return Math.max(BEGIN, Math.min(END, instant.getEpochSecond()));
    }

    private static int pageOf(long t) {
        return (int) ((t - BEGIN) / PAGE_SECONDS);
    }

    private static long pageStart(int k) {
        return BEGIN + k * PAGE_SECONDS;
    }

    private static long pageEnd(int k) {
        return Math.min(END, pageStart(k) + PAGE_SECONDS);
    }

    private static long checked(long seconds) {
        if (seconds < 0) {
            throw new IllegalArgumentException("cannot count " + seconds + " seconds");
        }
        return seconds;
    }
}
