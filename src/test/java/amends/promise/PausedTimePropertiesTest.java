package amends.promise;

import static org.assertj.core.api.Assertions.assertThat;

import amends.promise.PausedTime.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Paused time against every second of a window, on random pauses over random calendars and over wall time. */
class PausedTimePropertiesTest {

    private static final int TRIES = 100;
    private static final int QUESTIONS = 20;

    /** Counted time, and for every second of a window how many before it count. */
    private static final class Seconds {

        private final PausedTime time;
        private final Instant start;
        private final int[] countedBefore;

        private Seconds(PausedTime time, Instant start, int[] countedBefore) {
            this.time = time;
            this.start = start;
            this.countedBefore = countedBefore;
        }

        PausedTime time() {
            return time;
        }

        static Seconds of(CalendarCase c, boolean wall, Random random) {
            List<Span> pauses = pauses(c, random);
            int length = Math.toIntExact(c.windowSeconds());
            boolean[] paused = new boolean[length];
            for (Span pause : pauses) {
                int end = pause.to() == null ? length : Math.min(length, index(c.start(), pause.to()));
                Arrays.fill(paused, index(c.start(), pause.from()), end, true);
            }
            int[] counted = new int[length + 1];
            for (int i = 0; i < length; i++) {
                boolean counts = !paused[i] && (wall || c.slow().isOpenInMinute(i / 60));
                counted[i + 1] = counted[i] + (counts ? 1 : 0);
            }
            return new Seconds(new PausedTime(wall ? CountedTime.WALL : c.calendar(), pauses), c.start(), counted);
        }

        private static List<Span> pauses(CalendarCase c, Random random) {
            List<Span> pauses = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                Instant a = c.instant(random);
                Instant b = random.nextBoolean() ? c.instant(random) : a.plusSeconds(random.nextInt(7200));
                boolean open = random.nextInt(12) == 0;
                pauses.add(a.isBefore(b) ? new Span(a, open ? null : b) : new Span(b, open ? null : a));
            }
            return pauses;
        }

        long between(Instant from, Instant to) {
            return Math.max(0, countedBefore(to) - countedBefore(from));
        }

        private static int index(Instant start, Instant t) {
            return Math.toIntExact(Duration.between(start, t).toSeconds());
        }

        private int countedBefore(Instant t) {
            return countedBefore[index(start, t)];
        }
    }

    @Provide
    Arbitrary<CalendarCase> calendars() {
        return CalendarCase.arbitrary(2);
    }

    @Property(tries = TRIES, seed = "20261122")
    void everySecondIsCountedOnce(@ForAll("calendars") CalendarCase c, @ForAll boolean wall, @ForAll Random random) {
        Seconds seconds = Seconds.of(c, wall, random);
        for (int i = 0; i < QUESTIONS; i++) {
            Instant from = c.instant(random);
            Instant to = c.instant(random);
            assertThat(seconds.time().secondsBetween(from, to)).isEqualTo(seconds.between(from, to));
        }
    }

    @Property(tries = TRIES, seed = "20261122")
    void afterIsTheEarliestAndBeforeTheLatest(
            @ForAll("calendars") CalendarCase c, @ForAll boolean wall, @ForAll Random random) {
        Seconds seconds = Seconds.of(c, wall, random);
        for (int i = 0; i < QUESTIONS; i++) {
            Instant from = c.instant(random);
            Instant to = c.instant(random);
            long counted = seconds.between(from, to);
            Instant earliest = seconds.time().after(from, counted);
            Instant latest = seconds.time().before(to, counted);
            if (counted == 0) {
                assertThat(earliest).isEqualTo(from);
                assertThat(latest).isEqualTo(to);
            } else {
                assertThat(seconds.between(from, earliest)).isEqualTo(counted);
                assertThat(seconds.between(from, earliest.minusSeconds(1))).isEqualTo(counted - 1);
                assertThat(seconds.between(latest, to)).isEqualTo(counted);
                assertThat(seconds.between(latest.plusSeconds(1), to)).isEqualTo(counted - 1);
            }
        }
    }

    @Property(tries = TRIES, seed = "20261122")
    void whatTheWindowDoesNotHoldIsReachedOutsideItOrNever(
            @ForAll("calendars") CalendarCase c, @ForAll boolean wall, @ForAll Random random) {
        Seconds seconds = Seconds.of(c, wall, random);
        Instant at = c.instant(random);
        Instant end = c.slow().end();
        Instant after = seconds.time().after(at, seconds.between(at, end) + 1);
        Instant before = seconds.time().before(at, seconds.between(c.start(), at) + 1);
        boolean pausedForGood = seconds.time().pauses().stream().anyMatch(pause -> pause.to() == null);
        assertThat(after).isAfter(end);
        assertThat(before).isBefore(c.start());
        if (pausedForGood) {
            assertThat(after).isEqualTo(Instant.MAX);
        } else if (!after.equals(Instant.MAX)) {
            assertThat(seconds.time().secondsBetween(at, after)).isEqualTo(seconds.between(at, end) + 1);
        }
    }
}
