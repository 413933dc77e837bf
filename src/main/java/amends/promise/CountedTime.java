package amends.promise;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that counts: all of it, or the hours of a calendar, less any pauses. All instants are whole seconds, and
 * every method is exact to the second.
 */
public interface CountedTime {

    /** All time counts. */
    CountedTime WALL = new CountedTime() {
        @Override
        public long secondsBetween(Instant from, Instant to) {
            return to.isAfter(from) ? Duration.between(from, to).toSeconds() : 0;
        }

        @Override
        public Instant after(Instant start, long seconds) {
            return start.plusSeconds(seconds);
        }

        @Override
        public Instant before(Instant end, long seconds) {
            return end.minusSeconds(seconds);
        }

        @Override
        public String toString() {
            return "wall time";
        }
    };

    /**
     * How many seconds count between two instants.
     *
     * @return the seconds in [from, to), or 0 where {@code to} is not later
     */
    long secondsBetween(Instant from, Instant to);

    /**
     * The first instant by which so many seconds have been counted.
     *
     * @param start where counting starts
     * @param seconds how many, from 0
     * @return the earliest instant t, not before start, with {@code secondsBetween(start, t) == seconds}; {@link
     *     Instant#MAX} where no time ever counts again
     */
    Instant after(Instant start, long seconds);

    /**
     * The last instant from which so many seconds are still counted.
     *
     * @param end where counting ends
     * @param seconds how many, from 0
     * @return the latest instant t, not after end, with {@code secondsBetween(t, end) == seconds}; {@link Instant#MIN}
     *     where there never was so much time
     */
    Instant before(Instant end, long seconds);
}
