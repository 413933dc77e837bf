package amends.listening;

import amends.listening.Overshoot.Beaten;
import amends.promise.Clock;
import amends.promise.ClockState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How long what was promised took. */
final class PromiseCounts {

    /** Of fewer it cannot be said what happens in one of a hundred. */
    private static final long FEWEST = 100;

    private static final int PERCENT = 99;
    private static final long MINUTE = 60;
    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;
    private static final int MOST = 1000;

    private final Map<Promised, SortedMap<Long, Long>> minutes = new TreeMap<>();

    private record Promised(String kind, String promise, long within) implements Comparable<Promised> {
        @Override
        public int compareTo(Promised other) {
            int first = kind.compareTo(other.kind);
            int second = first != 0 ? first : promise.compareTo(other.promise);
            return second != 0 ? second : Long.compare(within, other.within);
        }
    }

    void add(String kind, Clock clock) {
        boolean over = clock.state() == ClockState.MET || clock.state() == ClockState.BREACHED;
        if (!over || clock.elapsedSeconds() == null) {
            return;
        }
        Promised promised = new Promised(kind, clock.sort().wireName(), within(clock));
        // Promises of ever other lengths, such as those of working days, are not remembered one by one.
        if (minutes.size() < MOST || minutes.containsKey(promised)) {
            minutes.computeIfAbsent(promised, one -> new TreeMap<>()).merge(used(clock), 1L, Long::sum);
        }
    }

    /** What was promised, in counted minutes: whole ones, whatever part of a minute was used. */
    private static long within(Clock clock) {
        return clock.state() == ClockState.BREACHED
                ? clock.elapsedMinutes() - clock.overdueMinutes()
                : begun(clock) + clock.remainingMinutes();
    }

    /** The shortest promise that would have been kept; of long ones, memory has a bound by the hour. */
    private static long used(Clock clock) {
        long minutes = begun(clock);
        return minutes <= DAY ? minutes : (minutes + HOUR - 1) / HOUR * HOUR;
    }

    private static long begun(Clock clock) {
        return (clock.elapsedSeconds() + MINUTE - 1) / MINUTE;
    }

    List<Beaten> beaten() {
        List<Beaten> beaten = new ArrayList<>();
        minutes.forEach((promised, used) -> {
            long number = sum(used);
            long half = sum(used.headMap(promised.within() / 2 + 1));
            if (number >= FEWEST && half * 100 >= number * PERCENT) {
                beaten.add(new Beaten(
                        promised.kind(),
                        promised.promise(),
                        promised.within(),
                        number,
                        (double) half / number,
                        enough(used, number)));
            }
        });
        return beaten;
    }

    private static long enough(SortedMap<Long, Long> used, long number) {
        long passed = 0;
        for (Map.Entry<Long, Long> one : used.entrySet()) {
            passed += one.getValue();
            if (passed * 100 >= number * PERCENT) {
                return one.getKey();
            }
        }
        return used.lastKey();
    }

    private static long sum(Map<Long, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
