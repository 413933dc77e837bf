package amends.backtest;

import amends.promise.Clock;
import amends.promise.ClockState;
import java.util.Map;
import java.util.TreeMap;

/** How one sort of promise was kept, and how it would be kept if it were another. */
public final class Kept {

    /** How many took so many minutes, a minute that had begun being one. */
    private final TreeMap<Long, Long> minutes = new TreeMap<>();

    private long met;
    private long breached;
    private long open;
    private long decided;

    /**
     * Counts a promise.
     *
     * @param known whether what was promised came, or what it is about is over; where it is broken and still not over,
     *     no number of minutes is known to have sufficed
     */
    void add(Clock clock, boolean known) {
        if (clock.state() == ClockState.MET) {
            met++;
        } else if (clock.state() == ClockState.BREACHED) {
            breached++;
        } else {
            open++;
        }
        boolean over = clock.state() == ClockState.MET || clock.state() == ClockState.BREACHED;
        if (over && clock.elapsedSeconds() != null) {
            if (known) {
                minutes.merge((clock.elapsedSeconds() + 59) / 60, 1L, Long::sum);
            }
            decided++;
        }
    }

    /** How many were kept. */
    public long met() {
        return met;
    }

    /** How many were broken. */
    public long breached() {
        return breached;
    }

    /** How many were neither yet at the end of what is known. */
    public long open() {
        return open;
    }

    /**
     * How many would have been kept if so many minutes had been promised, of those that were kept or broken and whose
     * start is known: at the last second of a promise it is still kept.
     */
    public double keptWithin(long within) {
        long kept = minutes.headMap(within, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return decided == 0 ? 0 : (double) kept / decided;
    }

    /**
     * The smallest promise that would have been kept in so many of a hundred, or in as many as are known to have come at
     * all; null where no minutes are known.
     */
    public Long promiseKept(int percent) {
        long rank = (decided * percent + 99) / 100;
        long passed = 0;
        for (Map.Entry<Long, Long> one : minutes.entrySet()) {
            passed += one.getValue();
            if (passed >= rank) {
                return one.getKey();
            }
        }
        return minutes.isEmpty() ? null : minutes.lastKey();
    }
}
