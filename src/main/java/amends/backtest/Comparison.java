package amends.backtest;

import amends.promise.Clock;
import amends.promise.PromiseSort;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** How two sets of policies treat the same customers; for one thread. */
public final class Comparison {

    private final List<Treatment> sides = List.of(new Treatment(), new Treatment());
    private final Map<Lateness, List<Treatment>> byLateness = new TreeMap<>();
    private long both;
    private long onlyFirst;
    private long onlySecond;
    private long neither;

    /** Counts an incident; one that either could not follow is left out. */
    public void add(Attempt first, Attempt second) {
        if (first instanceof Attempt.Followed one && second instanceof Attempt.Followed other) {
            add(one.course(), other.course());
        }
    }

    private void add(Course first, Course second) {
        boolean one = !first.gifts().isEmpty();
        boolean other = !second.gifts().isEmpty();
        both += one && other ? 1 : 0;
        onlyFirst += one && !other ? 1 : 0;
        onlySecond += other && !one ? 1 : 0;
        neither += one || other ? 0 : 1;
        List<Treatment> late =
                byLateness.computeIfAbsent(lateness(first, second), band -> List.of(new Treatment(), new Treatment()));
        sides.get(0).add(first);
        sides.get(1).add(second);
        late.get(0).add(first);
        late.get(1).add(second);
    }

    /** How late an incident was by the promise of the first policies, else by that of the second. */
    private static Lateness lateness(Course first, Course second) {
        OptionalLong late = overdue(first);
        if (late.isEmpty()) {
            late = overdue(second);
        }
        return late.isEmpty() ? Lateness.UNKNOWN : Lateness.of(late.getAsLong());
    }

    private static OptionalLong overdue(Course course) {
        return course.clocks().stream()
                .filter(clock -> clock.sort() == PromiseSort.RESOLVE)
                .mapToLong(Clock::overdueMinutes)
                .findFirst();
    }

    /** How all incidents were treated, by the first policies and by the second. */
    public List<Treatment> sides() {
        return sides;
    }

    /** The same for incidents by how late they were. */
    public Map<Lateness, List<Treatment>> byLateness() {
        return Collections.unmodifiableMap(byLateness);
    }

    /** How many incidents get something from both. */
    public long both() {
        return both;
    }

    /** How many get something from the first policies alone. */
    public long onlyFirst() {
        return onlyFirst;
    }

    /** How many get something from the second policies alone. */
    public long onlySecond() {
        return onlySecond;
    }

    /** How many get nothing from either. */
    public long neither() {
        return neither;
    }
}
