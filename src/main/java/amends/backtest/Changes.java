package amends.backtest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who gets more and who gets less under other policies, by what it costs us; for one thread. */
public final class Changes {

    private static final int KEPT = 10;
    private static final Comparator<Change> SMALLEST_FIRST = Comparator.comparing(
                    (Change change) -> change.difference().abs())
            .thenComparing(change -> change.before().past(), PastIncident.ORDER.reversed());

    private final PriorityQueue<Change> gains = new PriorityQueue<>(SMALLEST_FIRST);
    private final PriorityQueue<Change> losses = new PriorityQueue<>(SMALLEST_FIRST);
    private final Map<String, BigDecimal> differences = new TreeMap<>();
    private long more;
    private long less;
    private long otherwise;

    /**
     * An incident that costs another sum than before.
     *
     * @param currency of which the difference is
     * @param difference what it costs more; negative where it costs less
     */
    public record Change(Course before, Course after, String currency, BigDecimal difference) {

        /** What would be given that was not given before. */
        public List<Gift> gained() {
            return without(after.gifts(), before.gifts());
        }

        /** What would be given no more. */
        public List<Gift> lost() {
            return without(before.gifts(), after.gifts());
        }

        /** What would be given either way, at the same cost and by the same rule. */
        public List<Gift> kept() {
            return without(after.gifts(), gained());
        }

        private static List<Gift> without(List<Gift> gifts, List<Gift> others) {
            List<List<Object>> left =
                    new ArrayList<>(others.stream().map(Change::essence).toList());
            return gifts.stream().filter(gift -> !left.remove(essence(gift))).toList();
        }

        private static List<Object> essence(Gift gift) {
            return Arrays.asList(
                    gift.what().name(), gift.cost(), gift.what().origin().rule());
        }
    }

    /** Counts an incident; one that either of the policies could not evaluate is left out. */
    public void add(Attempt before, Attempt after) {
        if (before instanceof Attempt.Followed one && after instanceof Attempt.Followed other) {
            add(one.course(), other.course());
        }
    }

    private void add(Course before, Course after) {
        Map<String, BigDecimal> costs = before.costs();
        Map<String, BigDecimal> later = after.costs();
        TreeSet<String> currencies = new TreeSet<>(costs.keySet());
        currencies.addAll(later.keySet());
        boolean any = false;
        for (String currency : currencies) {
            BigDecimal difference = later.getOrDefault(currency, BigDecimal.ZERO)
                    .subtract(costs.getOrDefault(currency, BigDecimal.ZERO));
            if (difference.signum() != 0) {
                any = true;
                count(new Change(before, after, currency, difference));
            }
        }
        if (!any && !names(before).equals(names(after))) {
            otherwise++;
        }
    }

    private void count(Change change) {
        more += change.difference().signum() > 0 ? 1 : 0;
        less += change.difference().signum() < 0 ? 1 : 0;
        differences.merge(change.currency(), change.difference(), BigDecimal::add);
        PriorityQueue<Change> largest = change.difference().signum() > 0 ? gains : losses;
        largest.add(change);
        if (largest.size() > KEPT) {
            largest.remove();
        }
    }

    private static List<String> names(Course course) {
        return course.gifts().stream().map(gift -> gift.what().name()).sorted().toList();
    }

    /** How many get something dearer. */
    public long more() {
        return more;
    }

    /** How many get something cheaper. */
    public long less() {
        return less;
    }

    /** How many get something else of the same cost. */
    public long otherwise() {
        return otherwise;
    }

    /** What all incidents cost more together, by currency. */
    public Map<String, BigDecimal> differences() {
        return differences;
    }

    /** The incidents whose customers would gain most, by what it costs us; the largest difference first. */
    public List<Change> gains() {
        return sorted(gains);
    }

    /** The incidents whose customers would lose most; the largest difference first. */
    public List<Change> losses() {
        return sorted(losses);
    }

    private static List<Change> sorted(PriorityQueue<Change> largest) {
        List<Change> sorted = new ArrayList<>(largest);
        sorted.sort(SMALLEST_FIRST.reversed());
        return sorted;
    }
}
