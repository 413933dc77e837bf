package amends.wording;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import java.text.Format;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/**
 * A style for numbers, dates or times. ICU's formats serve one thread at a time, so each thread takes one out of a pool
 * that grows to the number of threads.
 */
final class StyledFormat {

    /** Letters of a pattern that tell the zone, outside quotes. */
    private static final Pattern ZONE = Pattern.compile("[zZOvVXx]");

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final char NARROW_SPACE = '\u202F';

    private final Format prototype;
    private final boolean tellsDates;
    private final boolean tellsZone;
    private final Queue<Format> pool = new ConcurrentLinkedQueue<>();

    private StyledFormat(Format prototype, boolean tellsDates, boolean tellsZone) {
        this.prototype = prototype;
        this.tellsDates = tellsDates;
        this.tellsZone = tellsZone;
    }

    /**
     * A style.
     *
     * @param format an ICU format of numbers or of dates
     * @param tellsDates whether a date without a time of day can be told
     */
    static StyledFormat of(Format format, boolean tellsDates) {
        if (!(format instanceof DateFormat dates)) {
            return new StyledFormat(format, false, false);
        }
        boolean zone = dates instanceof SimpleDateFormat simple
                && ZONE.matcher(QUOTED.matcher(simple.toPattern()).replaceAll(""))
                        .find();
        dates.setTimeZone(TimeZone.GMT_ZONE);
        return new StyledFormat(dates, tellsDates, zone);
    }

    /** Tells a value if it is of the sort that the style is for. */
    boolean tell(Object value, Rendering rendering) {
        if (prototype instanceof DateFormat) {
            return tellMoment(value, rendering);
        }
        if (!(value instanceof Number)) {
            return false;
        }
        Format format = take();
        try {
            rendering.out().append(format.format(value));
            return true;
        } catch (ArithmeticException e) {
            // A style may forbid rounding.
            return false;
        } finally {
            pool.add(format);
        }
    }

    private boolean tellMoment(Object value, Rendering rendering) {
        boolean date = value instanceof LocalDate && tellsDates;
        if (!date && !(value instanceof Instant)) {
            return false;
        }
        DateFormat format = (DateFormat) take();
        String words;
        if (date) {
            words = format.format(((LocalDate) value).toEpochDay() * 86_400_000);
        } else if (tellsZone) {
            format.setTimeZone(zone(rendering.zone()));
            words = format.format(((Instant) value).toEpochMilli());
            format.setTimeZone(TimeZone.GMT_ZONE);
        } else {
            words = format.format(localMillis((Instant) value, rendering.zone()));
        }
        pool.add(format);
        rendering.out().append(words.replace(NARROW_SPACE, ' '));
        return true;
    }

    /** The local time as if it were GMT, so that it is Java's zone that decides, as everywhere else. */
    private static long localMillis(Instant instant, ZoneId zone) {
        return instant.plusSeconds(zone.getRules().getOffset(instant).getTotalSeconds())
                .toEpochMilli();
    }

    private static TimeZone zone(ZoneId zone) {
        return TimeZone.getTimeZone(zone instanceof ZoneOffset ? "GMT" + zone.getId() : zone.getId());
    }

    private Format take() {
        Format format = pool.poll();
        return format == null ? (Format) prototype.clone() : format;
    }
}
