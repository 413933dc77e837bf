package amends.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import amends.promise.Holidays;
import amends.yaml.Problems;
import amends.yaml.YamlText;
import de.focus_shift.jollyday.core.HolidayCalendar;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {

    private final Problems problems = new Problems();

    @Test
    void aHolidayOnAWeekendIsKeptOnTheDayOnWhichItIsObserved() {
        Holidays holidays = holidays("US", null);
        assertThat(holidays.isHoliday(LocalDate.of(2026, 7, 3))).isTrue();
        assertThat(holidays.isHoliday(LocalDate.of(2026, 7, 4))).isFalse();
    }

    @Test
    void aRegionKeepsItsOwnHolidaysToo() {
        LocalDate epiphany = LocalDate.of(2026, 1, 6);
        assertThat(holidays("DE", null).isHoliday(epiphany)).isFalse();
        assertThat(holidays("DE", "by").isHoliday(epiphany)).isTrue();
        LocalDate peace = LocalDate.of(2026, 8, 8);
        assertThat(holidays("DE", "BY").isHoliday(peace)).isFalse();
        assertThat(holidays("DE", "by-ag").isHoliday(peace)).as("Augsburg").isTrue();
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void everyCountryAnswersFromTheFirstYearToTheLast() {
        for (HolidayCalendar calendar : HolidayCalendar.values()) {
            Holidays holidays = holidays(calendar.getId(), null);
            IntStream.of(1900, 1950, 2026, 2099)
                    .forEach(year -> assertThatCode(() -> holidays.isHoliday(LocalDate.of(year, 1, 1)))
                            .doesNotThrowAnyException());
        }
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void severalThreadsGetTheSameAnswers() {
        Holidays one = holidays("FR", null);
        Holidays other = holidays("FR", null);
        long differing = IntStream.range(0, 40_000)
                .parallel()
                .mapToObj(day -> LocalDate.of(1990, 1, 1).plusDays(day))
                .filter(date -> one.isHoliday(date) != other.isHoliday(date))
                .count();
        assertThat(differing).isZero();
    }

    private Holidays holidays(String country, String region) {
        return PublicHolidays.of(text(country), region == null ? null : text(region), problems);
    }

    private static YamlText text(String value) {
        return new YamlText(amends.policy.Position.startOf("calendars.yaml"), value, YamlText.Sort.TEXT, false, true);
    }
}
