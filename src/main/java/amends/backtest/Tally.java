package amends.backtest;

import amends.money.Money;
import amends.policy.Catalogue.Period;
import amends.policy.Library;
import amends.policy.Rule;
import amends.promise.Clock;
import amends.promise.PromiseSort;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one set of policies would have done and cost; for one thread. */
public final class Tally {

    private final Library library;
    private final Map<Slice, Spread> costs = new TreeMap<>();
    private final Map<Slice, Resampled> totals = new TreeMap<>();
    private final Map<Promised, Kept> promises = new TreeMap<>();
    private final Unmatched unmatched = new Unmatched();
    private final Map<Rule, Long> fired = new HashMap<>();
    private final Set<String> kinds = new TreeSet<>();
    private final Map<String, Long> given = new TreeMap<>();
    private long followed;
    private long refused;
    private long helped;

    /**
     * A part of the cost.
     *
     * @param by what it is a part by
     * @param name the week's first day, the kind, the customer's tier, or the remedy
     * @param currency its currency
     */
    public record Slice(By by, String name, String currency) implements Comparable<Slice> {
        @Override
        public int compareTo(Slice other) {
            int first = by.compareTo(other.by);
            int second = first != 0 ? first : name.compareTo(other.name);
            return second != 0 ? second : currency.compareTo(other.currency);
        }
    }

    /** What costs are parted by. */
    public enum By {
        /** All incidents that got something. */
        ALL,
        /** The week in which an incident began. */
        WEEK,
        KIND,
        TIER,
        /** What was given, each by itself. */
        REMEDY
    }

    /** @param library what stands beside the policies, for the zones of their domains */
    public Tally(Library library) {
        this.library = library;
    }

    /** Counts what came of an incident. */
    public void add(Attempt outcome) {
        if (!(outcome instanceof Attempt.Followed done)) {
            refused++;
            return;
        }
        Course course = done.course();
        followed++;
        kinds.add(course.past().situation().kind());
        if (course.isUnmatched()) {
            unmatched.add(course.past());
        }
        helped += course.gifts().isEmpty() ? 0 : 1;
        course.fired().forEach(rule -> fired.merge(rule, 1L, Long::sum));
        for (Clock clock : course.clocks()) {
            promises.computeIfAbsent(new Promised(course.past().situation().kind(), clock.sort()), one -> new Kept())
                    .add(
                            clock,
                            clock.sort() != PromiseSort.RESOLVE || course.past().isOver());
        }
        costs(course);
    }

    private void costs(Course course) {
        if (course.gifts().isEmpty()) {
            return;
        }
        byte[] draws = Resampled.draws(course.past().id());
        for (Gift gift : course.gifts()) {
            given.merge(gift.what().name(), 1L, Long::sum);
            Money cost = gift.cost();
            if (cost != null) {
                spread(
                        new Slice(By.REMEDY, gift.what().name(), cost.currency().getCurrencyCode()),
                        cost.amount(),
                        draws);
            }
        }
        course.costs().forEach((currency, sum) -> {
            spread(new Slice(By.ALL, "", currency), sum, draws);
            spread(new Slice(By.WEEK, week(course).toString(), currency), sum, draws);
            spread(new Slice(By.KIND, course.past().situation().kind(), currency), sum, draws);
            spread(new Slice(By.TIER, tier(course), currency), sum, draws);
        });
    }

    private void spread(Slice slice, BigDecimal sum, byte[] draws) {
        costs.computeIfAbsent(slice, one -> new Spread()).add(sum);
        totals.computeIfAbsent(slice, one -> new Resampled()).add(draws, sum);
    }

    private LocalDate week(Course course) {
        var began = Objects.requireNonNullElse(course.openedAt(), course.past().asOf());
        LocalDate day = LocalDate.ofInstant(
                began, library.settings(course.past().domain()).zone());
        return Period.WEEK.start(day);
    }

    private static String tier(Course course) {
        return Objects.toString(course.past().situation().customer().get("tier"), "");
    }

    /** How many incidents were followed to their end. */
    public long followed() {
        return followed;
    }

    /** How many could not be evaluated. */
    public long refused() {
        return refused;
    }

    /** Those of which no rule had anything to say. */
    public Unmatched unmatched() {
        return unmatched;
    }

    /** How many got anything. */
    public long helped() {
        return helped;
    }

    /** How often each remedy and scheme would have been given, whether or not it costs anything. */
    public Map<String, Long> given() {
        return Collections.unmodifiableMap(given);
    }

    /** The costs of incidents, of those that cost anything; by remedy, of each that was given. */
    public Map<Slice, Spread> costs() {
        return Collections.unmodifiableMap(costs);
    }

    /** The totals of {@link #costs} with their intervals. */
    public Map<Slice, Resampled> totals() {
        return Collections.unmodifiableMap(totals);
    }

    /** The resampled total of all incidents in a currency; of nothing where nothing cost any. */
    public Resampled total(String currency) {
        Resampled total = totals.get(new Slice(By.ALL, "", currency));
        return total == null ? new Resampled() : total;
    }

    /** How promises were kept, each sort for each kind. */
    public Map<Promised, Kept> promises() {
        return Collections.unmodifiableMap(promises);
    }

    /** The kinds of incidents that were followed, by their full names. */
    public Set<String> kinds() {
        return Collections.unmodifiableSet(kinds);
    }

    /** In how many incidents a rule fired. */
    public long fired(Rule rule) {
        return fired.getOrDefault(rule, 0L);
    }
}
