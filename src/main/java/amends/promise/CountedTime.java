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
        public Derivation derive(Instant from, Instant to, int most) {
            Derivation.Builder parts = new Derivation.Builder(from, to, most);
            parts.add(to, Interval.Reason.WALL_TIME, null);
            return parts.build();
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

    /**
     * How the time between two instants is counted: part by part, which of it counts, which does not, and why.
     *
     * @param most how many parts are listed at most, at least 1; the derivation says whether it was cut
     * @return parts of which those that count last {@code secondsBetween(from, to)} together, if none is left out; no
     *     parts where {@code to} is not later
     */
    Derivation derive(Instant from, Instant to, int most);
}
