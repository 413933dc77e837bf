package amends.promise;

import static org.assertj.core.api.Assertions.assertThat;

import amends.promise.Interval.Reason;
import amends.promise.PausedTime.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Derivations against the slow and obvious calendar: every second is listed once, with the right reason. */
class DerivationPropertiesTest {

    private static final int TRIES = 150;
    private static final int QUESTIONS = 8;
    private static final int MANY = 10_000;

    @Provide
    Arbitrary<CalendarCase> calendars() {
        return CalendarCase.arbitrary(8);
    }

    @Property(tries = TRIES, seed = "20261122")
    void whatCountsIsWhatIsCounted(@ForAll("calendars") CalendarCase c, @ForAll Random random) {
        for (int i = 0; i < QUESTIONS; i++) {
            Instant from = c.instant(random);
            Instant to = c.instant(random);
            List<Span> pauses = pauses(c, random);
            for (CountedTime time : List.of(
                    CountedTime.WALL,
                    c.calendar(),
                    new PausedTime(c.calendar(), pauses),
                    new PausedTime(CountedTime.WALL, pauses))) {
                Derivation derived = time.derive(from, to, MANY);
                assertThat(derived.countedSeconds()).isEqualTo(time.secondsBetween(from, to));
                assertThat(derived.cutAt()).isNull();
                assertWhole(derived, from, to);
            }
        }
    }

    @Property(tries = TRIES, seed = "20261122")
    void everyMinuteHasTheReasonThatTheSlowOneGives(@ForAll("calendars") CalendarCase c, @ForAll Random random) {
        List<Span> pauses = pauses(c, random);
        MinuteByMinute everyDay = new MinuteByMinute(
                c.start(), (int) (c.windowSeconds() / 60), c.calendar().zone(), c.hours(), java.util.Set.of());
        Derivation derived =
                new PausedTime(c.calendar(), pauses).derive(c.start(), c.slow().end(), MANY);
        int at = 0;
        for (int minute = 0; minute < c.windowSeconds() / 60; minute++) {
            Instant second = c.start().plusSeconds(minute * 60L + random.nextInt(60));
            while (!derived.intervals().get(at).to().isAfter(second)) {
                at++;
            }
            Interval part = derived.intervals().get(at);
            boolean paused = pauses.stream()
                    .anyMatch(pause ->
                            !second.isBefore(pause.from()) && (pause.to() == null || second.isBefore(pause.to())));
            boolean open = c.slow().isOpenInMinute(minute);
            Reason shut = everyDay.isOpenInMinute(minute) ? Reason.HOLIDAY : Reason.CLOSED;
            assertThat(part.reason()).as("%s", second).isEqualTo(paused ? Reason.PAUSED : open ? Reason.OPEN : shut);
        }
    }

    @Property(tries = TRIES, seed = "20261122")
    void whatIsCutSaysSoAndTheRestIsTheSame(@ForAll("calendars") CalendarCase c, @ForAll Random random) {
        CountedTime time = new PausedTime(c.calendar(), pauses(c, random));
        Derivation all = time.derive(c.start(), c.slow().end(), MANY);
        int most = 1 + random.nextInt(all.intervals().size() + 1);
        Derivation some = time.derive(c.start(), c.slow().end(), most);
        boolean cut = most < all.intervals().size();
        assertThat(some.intervals()).isEqualTo(cut ? all.intervals().subList(0, most) : all.intervals());
        assertThat(some.cutAt()).isEqualTo(cut ? all.intervals().get(most - 1).to() : null);
    }

    @Property(tries = TRIES, seed = "20261122")
    void theDaysThatCountAreTheWorkingDays(@ForAll("calendars") CalendarCase c, @ForAll Random random) {
        Instant start = c.instant(random);
        int count = random.nextInt(6);
        Instant due = c.calendar().endOfWorkingDay(start, count);
        if (!due.isBefore(c.slow().end())) {
            return;
        }
        Derivation derived = c.calendar().deriveDays(start, due, MANY);
        assertWhole(derived, start, due);
        assertThat(derived.countedIntervals()).isEqualTo(count);
        assertThat(derived.intervals().get(0).reason()).isEqualTo(Reason.FIRST_DAY);
        for (Interval part : derived.intervals()) {
            LocalDate day = LocalDate.ofInstant(part.from(), c.calendar().zone());
            assertThat(part.day()).isEqualTo(day);
            assertThat(LocalDate.ofInstant(
                            part.to().minusSeconds(1), c.calendar().zone()))
                    .isEqualTo(day);
            boolean hours = c.hours().containsKey(day.getDayOfWeek());
            if (part.reason() != Reason.FIRST_DAY) {
                assertThat(part.reason())
                        .isEqualTo(
                                !hours
                                        ? Reason.CLOSED
                                        : c.holidays().contains(day) ? Reason.HOLIDAY : Reason.WORKING_DAY);
            }
        }
    }

    private static void assertWhole(Derivation derived, Instant from, Instant to) {
        Instant at = from;
        for (Interval part : derived.intervals()) {
            assertThat(part.from()).isEqualTo(at);
            at = part.to();
        }
        assertThat(at).isEqualTo(to.isAfter(from) ? to : from);
    }

    private static List<Span> pauses(CalendarCase c, Random random) {
        List<Span> pauses = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            Instant a = c.instant(random);
            Instant b = random.nextInt(8) == 0 ? null : c.instant(random);
            pauses.add(b != null && b.isBefore(a) ? new Span(b, a) : new Span(a, b));
        }
        return pauses;
    }
}
