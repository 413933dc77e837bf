package amends.backtest.steps;

import amends.backtest.sweep.Dial;
import amends.policy.Kind;
import amends.policy.Rule;
import amends.promise.Clock;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import amends.recommendation.Observation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** What incidents really were at their ends, of what numbers of rules are about; for one thread. */
public final class Observed {

    /** A promise is one that can be made where it is kept in so many of a hundred cases. */
    static final int KEPT = 95;

    private final Map<Dial, NavigableMap<BigDecimal, Long>> values = new LinkedHashMap<>();
    private final Set<Kind> kinds = new HashSet<>();

    /** @param dials the numbers to look for */
    public Observed(Collection<Dial> dials) {
        dials.forEach(dial -> values.put(dial, new TreeMap<>()));
    }

    /** Looks at one incident at its end. */
    public void add(Observation end) {
        kinds.add(end.kind());
        values.forEach((dial, counts) -> {
            BigDecimal value = dial.isResolution() ? elapsed(dial, end) : dial.in(end);
            if (value != null) {
                counts.merge(value, 1L, Long::sum);
            }
        });
    }

    /** The kinds of which there were incidents. */
    public Set<Kind> kinds() {
        return Collections.unmodifiableSet(kinds);
    }

    /** How many minutes the promise would have had to be to be kept; one that had begun counts. */
    private static BigDecimal elapsed(Dial dial, Observation end) {
        Rule rule = dial.rules().get(end.kind().domain());
        if (rule == null || !end.fired().contains(rule)) {
            return null;
        }
        for (Clock clock : end.plan().clocks()) {
            boolean over = clock.state() == ClockState.MET || clock.state() == ClockState.BREACHED;
            if (clock.sort() == PromiseSort.RESOLVE && over && clock.elapsedMinutes() != null) {
                return BigDecimal.valueOf(clock.elapsedMinutes() + 1);
            }
        }
        return null;
    }

    /** The shortest promise that would have been kept nearly always, or null where nothing is known of it. */
    BigDecimal tightest(Dial promise) {
        NavigableMap<BigDecimal, Long> counts = values.get(promise);
        return counts.isEmpty() ? null : quantile(counts, KEPT);
    }

    /**
     * The values at which a number stops on its way, the last one included: where a quarter, a half and three quarters of
     * what lies in between is behind it, and evenly where nothing is known of that.
     */
    List<BigDecimal> rungs(Dial dial, BigDecimal to) {
        BigDecimal from = dial.today();
        boolean down = to.compareTo(from) < 0;
        NavigableMap<BigDecimal, Long> counts = new TreeMap<>();
        values.get(dial).forEach((value, times) -> counts.merge(dial.including(value), times, Long::sum));
        NavigableMap<BigDecimal, Long> between =
                down ? counts.subMap(to, false, from, false).descendingMap() : counts.subMap(from, false, to, false);
        List<BigDecimal> rungs = new ArrayList<>();
        for (int quarter = 1; quarter <= 3; quarter++) {
            BigDecimal rung = !dial.isObserved()
                    ? part(dial, to, quarter)
                    : between.isEmpty() ? to : quantile(between, 25 * quarter);
            add(rungs, rung, from, to);
        }
        add(rungs, to, from, null);
        return rungs;
    }

    private static void add(List<BigDecimal> rungs, BigDecimal rung, BigDecimal from, BigDecimal to) {
        BigDecimal before = rungs.isEmpty() ? from : rungs.get(rungs.size() - 1);
        if (rung.compareTo(before) != 0 && (to == null || rung.compareTo(to) != 0)) {
            rungs.add(rung);
        }
    }

    private static BigDecimal part(Dial dial, BigDecimal to, int quarters) {
        BigDecimal from = dial.today();
        BigDecimal way = to.subtract(from).multiply(BigDecimal.valueOf(quarters));
        int digits = dial.isWhole() ? 0 : Math.max(2, Math.max(from.scale(), to.scale()));
        return from.add(way.divide(BigDecimal.valueOf(4), digits, RoundingMode.HALF_UP));
    }

    /** The nearest rank. */
    private static BigDecimal quantile(NavigableMap<BigDecimal, Long> counts, int percent) {
        long number = counts.values().stream().mapToLong(Long::longValue).sum();
        long rank = (number * percent + 99) / 100;
        long passed = 0;
        for (Map.Entry<BigDecimal, Long> one : counts.entrySet()) {
            passed += one.getValue();
            if (passed >= rank) {
                return one.getKey();
            }
        }
        throw new IllegalArgumentException("nothing was counted");
    }
}
