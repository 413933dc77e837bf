package amends.promise;

import java.time.Duration;

/**
 * How long a promise gives.
 *
 * @param count how many
 * @param unit of what
 */
public record Stretch(long count, Unit unit) {

    /** What a promise is counted in. */
    public enum Unit {
        /** Minutes of the promise's calendar, or of the wall clock where it has none. */
        MINUTES,
        /** Working days of the promise's calendar: due at the end of the last of them. */
        WORKING_DAYS
    }

    public Stretch {
        if (count < 0) {
            throw new IllegalArgumentException("a promise cannot give less than nothing: " + count);
        }
    }

    /** So many minutes. */
    public static Stretch minutes(long count) {
        return new Stretch(count, Unit.MINUTES);
    }

    /** The length in counted seconds; only for minutes. */
    public long seconds() {
        if (unit != Unit.MINUTES) {
            throw new IllegalStateException("working days have no fixed length");
        }
        return Duration.ofMinutes(count).toSeconds();
    }
}
