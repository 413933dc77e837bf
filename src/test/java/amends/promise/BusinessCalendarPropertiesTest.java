package amends.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The calendar against the slow and obvious one, on random weeks, holidays and changes of clocks. */
class BusinessCalendarPropertiesTest {

    private static final int TRIES = 150;
    private static final int QUESTIONS = 20;

    @Provide
    Arbitrary<CalendarCase> calendars() {
        return CalendarCase.arbitrary(8);
    }

    @Property(tries = TRIES, seed = "20261122")
    void itCountsWhatTheSlowOneCounts(@ForAll("calendars") CalendarCase c, @ForAll Random random) {
        for (int i = 0; i < QUESTIONS; i++) {
            Instant from = c.instant(random);
            Instant to = c.instant(random);
            assertThat(c.calendar().secondsBetween(from, to)).isEqualTo(c.slow().secondsBetween(from, to));
        }
    }

    @Property(tries = TRIES, seed = "20261122")
    void itIsOpenWhenTheSlowOneIsOpenAndHasItsEdges(@ForAll("calendars") CalendarCase c, @ForAll Random random) {
        List<Instant> edges = c.slow().edges();
        for (int i = 0; i < QUESTIONS; i++) {
            Instant at = c.instant(random);
            assertThat(c.calendar().isOpen(at)).isEqualTo(c.slow().isOpen(at));
            Instant next = c.calendar().nextEdge(at);
            edges.stream()
                    .filter(edge -> edge.isAfter(at))
                    .findFirst()
                    .ifPresentOrElse(
                            edge -> assertThat(next).isEqualTo(edge),
                            () -> assertThat(next).isAfterOrEqualTo(c.slow().end()));
        }
    }

    @Property(tries = TRIES, seed = "20261122")
    void afterIsTheEarliestInstantByWhichSoMuchIsCounted(@ForAll("calendars") CalendarCase c, @ForAll Random random) {
        for (int i = 0; i < QUESTIONS; i++) {
            Instant start = c.instant(random);
            Instant any = c.instant(random);
            long seconds = c.slow().secondsBetween(start, any);
            Instant found = c.calendar().after(start, seconds);
            assertThat(c.slow().secondsBetween(start, found)).isEqualTo(seconds);
            if (seconds == 0) {
                assertThat(found).isEqualTo(start);
            } else {
                assertThat(found).isBeforeOrEqualTo(any);
                assertThat(c.slow().secondsBetween(start, found.minusSeconds(1)))
                        .isEqualTo(seconds - 1);
            }
        }
    }

    @Property(tries = TRIES, seed = "20261122")
    void beforeIsTheLatestInstantFromWhichSoMuchIsCounted(@ForAll("calendars") CalendarCase c, @ForAll Random random) {
        for (int i = 0; i < QUESTIONS; i++) {
            Instant end = c.instant(random);
            Instant any = c.instant(random);
            long seconds = c.slow().secondsBetween(any, end);
            Instant found = c.calendar().before(end, seconds);
            assertThat(c.slow().secondsBetween(found, end)).isEqualTo(seconds);
            if (seconds == 0) {
                assertThat(found).isEqualTo(end);
            } else {
                assertThat(found).isAfterOrEqualTo(any);
                assertThat(c.slow().secondsBetween(found.plusSeconds(1), end)).isEqualTo(seconds - 1);
            }
        }
    }

    @Property(tries = TRIES, seed = "20261122")
    void spansOfManyYearsKeepTheLaws(@ForAll("calendars") CalendarCase c, @ForAll Random random) {
        BusinessCalendar calendar = c.calendar();
        Instant from = c.start().minusSeconds(random.nextLong(5 * 365 * 86_400L));
        Instant middle = c.instant(random);
        Instant to = c.start().plusSeconds(random.nextLong(5 * 365 * 86_400L));
        long seconds = calendar.secondsBetween(from, to);
        assertThat(calendar.secondsBetween(from, middle) + calendar.secondsBetween(middle, to))
                .isEqualTo(middle.isAfter(to) ? calendar.secondsBetween(from, middle) : seconds);
        if (seconds > 0) {
            Instant earliest = calendar.after(from, seconds);
            Instant latest = calendar.before(to, seconds);
            assertThat(earliest).isBeforeOrEqualTo(to);
            assertThat(latest).isAfterOrEqualTo(from);
            assertThat(calendar.secondsBetween(latest, earliest)).isEqualTo(seconds);
            assertThat(calendar.isOpen(earliest.minusSeconds(1))).isTrue();
            assertThat(calendar.isOpen(latest)).isTrue();
            assertThat(calendar.isOpen(earliest) && earliest.isBefore(to)).isFalse();
        }
    }

    @Property(tries = TRIES, seed = "20261122")
    void theSumOverAllEdgesIsTheSpan(@ForAll("calendars") CalendarCase c) {
        long seconds = 0;
        Instant at = c.start();
        while (at.isBefore(c.slow().end())) {
            Instant next = c.calendar().nextEdge(at);
            Instant end = next.isBefore(c.slow().end()) ? next : c.slow().end();
            seconds += c.calendar().isOpen(at) ? CountedTime.WALL.secondsBetween(at, end) : 0;
            at = end;
        }
        assertThat(seconds)
                .isEqualTo(c.calendar().secondsBetween(c.start(), c.slow().end()));
    }

    @Property(tries = TRIES, seed = "20261122")
    void workingDaysEndWhereTheNextDayStarts(@ForAll("calendars") CalendarCase c, @ForAll Random random) {
        Instant start = c.instant(random);
        LocalDate today = LocalDate.ofInstant(start, c.calendar().zone());
        LocalDate lastSeen = LocalDate.ofInstant(c.slow().end(), c.calendar().zone());
        int count = 0;
        for (LocalDate day = today.plusDays(1); day.isBefore(lastSeen); day = day.plusDays(1)) {
            boolean working = c.slow().hasDay(day)
                    && c.hours().containsKey(day.getDayOfWeek())
                    && !c.holidays().contains(day);
            assertThat(c.calendar().isWorkingDay(day)).as("%s", day).isEqualTo(working);
            if (working) {
                Instant end = c.calendar().endOfWorkingDay(start, ++count);
                assertThat(LocalDate.ofInstant(end.minusSeconds(1), c.calendar().zone()))
                        .isEqualTo(day);
                assertThat(LocalDate.ofInstant(end, c.calendar().zone())).isAfter(day);
            }
        }
    }
}
