package amends.backtest;

import amends.incident.Action;
import amends.incident.Taken;
import amends.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How customers would have been treated: what they would have heard and when, and what they would have got; for one thread. */
public final class Treatment {

    private final Spread acknowledged = new Spread();
    private final Map<String, BigDecimal> costs = new TreeMap<>();
    private final Map<String, BigDecimal> worth = new TreeMap<>();
    private long incidents;
    private long helped;
    private long messages;

    void add(Course course) {
        incidents++;
        helped += course.gifts().isEmpty() ? 0 : 1;
        Optional<Instant> first = course.taken().stream()
                .filter(Treatment::isMessage)
                .map(Taken::at)
                .min(Instant::compareTo);
        messages += course.taken().stream().filter(Treatment::isMessage).count();
        if (first.isPresent() && course.openedAt() != null) {
            acknowledged.add(BigDecimal.valueOf(
                    Duration.between(course.openedAt(), first.get()).toMinutes()));
        }
        course.costs().forEach((currency, sum) -> costs.merge(currency, sum, BigDecimal::add));
        for (Gift gift : course.gifts()) {
            Money value = gift.worth();
            if (value != null) {
                worth.merge(value.currency().getCurrencyCode(), value.amount(), BigDecimal::add);
            }
        }
    }

    private static boolean isMessage(Taken taken) {
        return taken.action() == Action.ACKNOWLEDGE || taken.action() == Action.STATUS;
    }

    /** How many incidents there are. */
    public long incidents() {
        return incidents;
    }

    /** How many would have got anything. */
    public long helped() {
        return helped;
    }

    /** How many acknowledgements and status messages there would have been. */
    public long messages() {
        return messages;
    }

    /** After how many minutes incidents would have been acknowledged, of those that would and of which the opening is known. */
    public Spread acknowledged() {
        return acknowledged;
    }

    /** What it would have cost, by currency; what has no known cost is left out. */
    public Map<String, BigDecimal> costs() {
        return Collections.unmodifiableMap(costs);
    }

    /** What it would have been worth to the customers, by currency; what has no known worth is left out. */
    public Map<String, BigDecimal> worth() {
        return Collections.unmodifiableMap(worth);
    }
}
