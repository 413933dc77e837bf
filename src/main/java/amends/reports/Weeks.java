package amends.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weeks that follow each other, each from Monday to Sunday, as ISO 8601 has them.
 *
 * @param first the Monday of the first
 * @param count how many, at least one
 */
public record Weeks(LocalDate first, int count) {

    public Weeks {
        if (first.getDayOfWeek() != DayOfWeek.MONDAY || count < 1) {
            throw new IllegalArgumentException("weeks begin on a Monday, and there is one at least");
        }
    }

    /** So many weeks, of which the last is that of a day. */
    public static Weeks until(LocalDate day, int count) {
        return new Weeks(monday(day).minusWeeks(count - 1L), count);
    }

    /** The Monday of the week in which a day lies. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The Monday of each. */
    public List<LocalDate> mondays() {
        return IntStream.range(0, count).mapToObj(first::plusWeeks).toList();
    }

    /** The first day after them. */
    public LocalDate end() {
        return first.plusWeeks(count);
    }

    /** Their days, of all kinds. */
    public PromiseBook.Range days() {
        return new PromiseBook.Range(first, end(), null);
    }
}
