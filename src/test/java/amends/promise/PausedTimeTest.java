package amends.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import amends.promise.PausedTime.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PausedTimeTest {

    private static final long HOUR = 60 * 60;
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static Instant noonPlus(long hours) {
        return NOON.plusSeconds(hours * HOUR);
    }

    private static Span pause(long from, long to) {
        return new Span(noonPlus(from), noonPlus(to));
    }

    private static Span pauseFrom(long from) {
        return new Span(noonPlus(from), null);
    }

    private static PausedTime wallLess(Span... pauses) {
        return new PausedTime(CountedTime.WALL, List.of(pauses));
    }

    @Test
    void pausesDoNotCount() {
        PausedTime time = wallLess(pause(1, 3));
        assertThat(time.secondsBetween(NOON, noonPlus(5))).isEqualTo(3 * HOUR);
        assertThat(time.secondsBetween(noonPlus(1), noonPlus(3))).isZero();
        assertThat(time.secondsBetween(noonPlus(2), noonPlus(4))).isEqualTo(HOUR);
        assertThat(time.secondsBetween(noonPlus(4), NOON)).isZero();
    }

    @Test
    void aPromiseThatEndsWhereAPauseStartsIsDueThere() {
        PausedTime time = wallLess(pause(1, 3));
        assertThat(time.after(NOON, HOUR)).isEqualTo(noonPlus(1));
        assertThat(time.after(NOON, HOUR + 1)).isEqualTo(noonPlus(3).plusSeconds(1));
        assertThat(time.before(noonPlus(4), HOUR)).isEqualTo(noonPlus(3));
        assertThat(time.before(noonPlus(4), HOUR + 1)).isEqualTo(noonPlus(1).minusSeconds(1));
    }

    @Test
    void nothingToCountTakesNoTimeEvenInAPause() {
        PausedTime time = wallLess(pause(1, 3));
        assertThat(time.after(noonPlus(2), 0)).isEqualTo(noonPlus(2));
        assertThat(time.before(noonPlus(2), 0)).isEqualTo(noonPlus(2));
        assertThat(time.after(noonPlus(2), 1)).isEqualTo(noonPlus(3).plusSeconds(1));
        assertThat(time.before(noonPlus(2), 1)).isEqualTo(noonPlus(1).minusSeconds(1));
    }

    @Test
    void anOpenPauseSwallowsEverythingAfterIt() {
        PausedTime time = wallLess(pauseFrom(1));
        assertThat(time.secondsBetween(NOON, Instant.MAX)).isEqualTo(HOUR);
        assertThat(time.after(NOON, HOUR)).isEqualTo(noonPlus(1));
        assertThat(time.after(NOON, HOUR + 1)).isEqualTo(Instant.MAX);
        assertThat(time.after(noonPlus(2), 1)).isEqualTo(Instant.MAX);
        assertThat(time.before(Instant.MAX, HOUR)).isEqualTo(NOON);
    }

    @Test
    void pausesAreMergedInOrder() {
        assertThat(wallLess(pause(4, 6), pause(1, 2), pause(5, 7), pause(2, 3), pause(9, 9))
                        .pauses())
                .containsExactly(pause(1, 3), pause(4, 7));
        assertThat(wallLess(pause(1, 9), pause(2, 3)).pauses()).containsExactly(pause(1, 9));
        assertThat(wallLess(pauseFrom(4), pause(5, 7), pause(1, 2)).pauses())
                .containsExactly(pause(1, 2), pauseFrom(4));
        assertThat(wallLess(pause(1, 5), pauseFrom(4)).pauses()).containsExactly(pauseFrom(1));
    }

    @Test
    void aPauseOverAHolidayTakesOnlyTheHoursOfTheOtherDays() {
        // Thanksgiving is the 26th; the pause runs from Wednesday to Friday noon in New York.
        Map<DayOfWeek, List<Hours>> hours = Map.of(
                DayOfWeek.WEDNESDAY, List.of(Hours.parse("09:00-17:00")),
                DayOfWeek.THURSDAY, List.of(Hours.parse("09:00-17:00")),
                DayOfWeek.FRIDAY, List.of(Hours.parse("09:00-17:00")));
        BusinessCalendar shop = new BusinessCalendar(
                "shop", ZoneId.of("America/New_York"), hours, LocalDate.parse("2026-11-26")::equals);
        PausedTime time = new PausedTime(
                shop, List.of(new Span(Instant.parse("2026-11-25T17:00:00Z"), Instant.parse("2026-11-27T17:00:00Z"))));
        Instant wednesdayMorning = Instant.parse("2026-11-25T14:00:00Z");
        Instant fridayEvening = Instant.parse("2026-11-27T22:00:00Z");
        assertThat(shop.secondsBetween(wednesdayMorning, fridayEvening)).isEqualTo(16 * HOUR);
        assertThat(time.secondsBetween(wednesdayMorning, fridayEvening)).isEqualTo(8 * HOUR);
        assertThat(time.after(wednesdayMorning, 3 * HOUR)).isEqualTo(Instant.parse("2026-11-25T17:00:00Z"));
        assertThat(time.after(wednesdayMorning, 4 * HOUR)).isEqualTo(Instant.parse("2026-11-27T18:00:00Z"));
        assertThat(time.before(fridayEvening, 6 * HOUR)).isEqualTo(Instant.parse("2026-11-25T16:00:00Z"));
    }

    @Test
    void whereTheBaseNeverCountsNeitherDoesTheRest() {
        BusinessCalendar never = new BusinessCalendar("never", ZoneId.of("UTC"), Map.of(), Holidays.NONE);
        PausedTime time = new PausedTime(never, List.of(pause(1, 2)));
        assertThat(time.after(NOON, 1)).isEqualTo(Instant.MAX);
        assertThat(time.before(noonPlus(5), 1)).isEqualTo(Instant.MIN);
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pause(3, 1))
                .withMessage("a pause cannot end at 2026-11-20T13:00:00Z, before it starts at 2026-11-20T15:00:00Z");
        assertThatIllegalArgumentException().isThrownBy(() -> wallLess().after(NOON, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> wallLess().before(NOON, -1));
        assertThatNullPointerException().isThrownBy(() -> new PausedTime(null, List.of()));
    }
}
