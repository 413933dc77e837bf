package amends.listening;

import amends.listening.DelayFinding.Sense;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Ratings by delay and by whether the promise was kept, of each kind. */
final class DelayCounts {

    private static final long DAY = 24 * 60;
    private static final long LONGEST = 400 * DAY;
    private static final long WIDTH = 10;

    /** A fifth of a point for ten minutes: with less than that for sure, the delay hardly matters. */
    private static final double HARDLY = 0.2;

    /** Found for sure, and yet too small to matter. */
    private static final double TINY = 0.05;

    private final Map<String, Map<Double, Ratings>> byDelay = new TreeMap<>();
    private final Map<String, Ratings> kept = new TreeMap<>();
    private final Map<String, Ratings> broken = new TreeMap<>();
    private final SortedMap<Long, Ratings> bands = new TreeMap<>();

    void add(String kind, Long delay, Boolean promiseKept, int rating) {
        if (delay != null) {
            byDelay.computeIfAbsent(kind, one -> new TreeMap<>())
                    .computeIfAbsent(exact(delay) / (double) WIDTH, one -> new Ratings())
                    .add(rating);
            bands.computeIfAbsent(
                            delay == 0 ? 0 : (Math.min(delay, LONGEST) - 1) / WIDTH * WIDTH + 1, one -> new Ratings())
                    .add(rating);
        }
        if (promiseKept != null) {
            (promiseKept ? kept : broken)
                    .computeIfAbsent(kind, one -> new Ratings())
                    .add(rating);
        }
    }

    /** To the minute for a day, then to the hour, so that memory has a bound. */
    private static long exact(long delay) {
        return delay <= DAY ? delay : Math.min(delay, LONGEST) / 60 * 60;
    }

    Supplier<DelayFinding> finding(Family family) {
        Slope slope = new Slope();
        byDelay.values().forEach(slope::add);
        Contrast contrast = new Contrast();
        broken.forEach((kind, ratings) -> contrast.add(ratings, kept.getOrDefault(kind, new Ratings())));
        Supplier<Effect> perTenMinutes = family.compare(slope.estimate());
        Supplier<Effect> byPromise = family.compare(contrast.estimate());
        return () -> new DelayFinding(bands, perTenMinutes.get(), byPromise.get(), sense(perTenMinutes.get()));
    }

    private static Sense sense(Effect effect) {
        return switch (effect.verdict()) {
            case TOO_FEW -> Sense.TOO_FEW;
            case NONE -> effect.difference().interval().isWithin(HARDLY) ? Sense.HARDLY : Sense.UNCLEAR;
            case HIGHER, LOWER -> effect.difference().interval().isWithin(TINY) ? Sense.HARDLY : Sense.DEPENDS;
        };
    }
}
