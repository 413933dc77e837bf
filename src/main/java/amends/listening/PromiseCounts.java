package amends.listening;

import amends.listening.Overshoot.Beaten;
import amends.promise.Clock;
import amends.promise.ClockState;
import java.time.Duration;
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
    private static final long DAY = 24 * 60;
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
        if (!over || clock.elapsedMinutes() == null) {
            return;
        }
        Promised promised = new Promised(kind, clock.sort().wireName(), within(clock));
        // Promises of ever other lengths, such as those of working days, are not remembered one by one.
        if (minutes.size() < MOST || minutes.containsKey(promised)) {
            minutes.computeIfAbsent(promised, one -> new TreeMap<>())
                    .merge(used(clock.elapsedMinutes()), 1L, Long::sum);
        }
    }

    /** What was promised, in counted minutes: both parts of it are floored, so a minute can be lost between them. */
    private static long within(Clock clock) {
        long counted = clock.elapsedMinutes() + clock.remainingMinutes() - clock.overdueMinutes();
        long wall = Duration.between(clock.startedAt(), clock.dueAt()).toMinutes();
        return wall == counted + 1 ? wall : counted;
    }

    /** The minutes that a promise would have needed: one that had begun counts, and of long ones the hour does. */
    private static long used(long elapsed) {
        return elapsed < DAY ? elapsed + 1 : (elapsed / 60 + 1) * 60;
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
