package amends.promise;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * The days on which a calendar stays closed. An implementation always gives the same answer for the same day, and may
 * be asked by several threads at once and about any day of the years that a {@link BusinessCalendar} covers.
 */
@FunctionalInterface
public interface Holidays {

    /** No day is a holiday. */
    Holidays NONE = date -> false;

    /** Whether this day is a holiday. */
    boolean isHoliday(LocalDate date);

    /** These days, and no others. */
    static Holidays on(Collection<LocalDate> dates) {
        return Set.copyOf(dates)::contains;
    }

    /** The holidays of both. */
    default Holidays and(Holidays more) {
        return date -> isHoliday(date) || more.isHoliday(date);
    }
}
