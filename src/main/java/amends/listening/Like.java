package amends.listening;

import amends.incident.Gesture;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What incidents have in common that are compared with each other.
 *
 * @param band the band of their delay
 * @param done all that was done for them
 */
record Like(String kind, long band, SortedSet<Gesture> done) {

    /** Any order, as long as it is always the same. */
    static final Comparator<Like> ORDER = Comparator.comparing(Like::kind)
            .thenComparing(Like::band)
            .thenComparing(like -> List.copyOf(like.done()), Like::compare);

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;
    private static final long LONGEST = 400 * DAY;

    static Like of(String kind, Long delay, SortedSet<Gesture> done) {
        return new Like(kind, delay == null ? -1 : band(delay), done);
    }

    /** The same, had one thing not been done. */
    Like without(Gesture gesture) {
        SortedSet<Gesture> others = new TreeSet<>(done);
        others.remove(gesture);
        return new Like(kind, band, others);
    }

    private static int compare(List<Gesture> one, List<Gesture> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int here = one.get(i).compareTo(other.get(i));
            if (here != 0) {
                return here;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** Bands of five minutes for an hour, of a quarter of an hour for four, then of hours, and of days from the second on. */
    private static long band(long delay) {
        if (delay <= HOUR) {
            return floored(delay, 5);
        }
        if (delay <= 4 * HOUR) {
            return floored(delay, 15);
        }
        return delay <= DAY ? floored(delay, HOUR) : floored(Math.min(delay, LONGEST), DAY);
    }

    /** The first minute of a band; what is in time is a band of its own. */
    private static long floored(long delay, long width) {
        return delay == 0 ? 0 : (delay - 1) / width * width + 1;
    }
}
