package amends.backtest;

import amends.incident.Taken;
import amends.policy.Rule;
import amends.promise.Clock;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How an incident would have gone.
 *
 * @param past the incident
 * @param openedAt when it began, or null where nothing says so; then it is judged by its end alone
 * @param deeds what would have been done, in order of time; gifts are among them
 * @param gifts what would have been given, in order of time
 * @param clocks how its promises stood when it was resolved, or at its end
 * @param fired the rules that fired at any time
 */
public record Course(
        PastIncident past, Instant openedAt, List<Deed> deeds, List<Gift> gifts, List<Clock> clocks, Set<Rule> fired) {

    public Course {
        deeds = List.copyOf(deeds);
        gifts = List.copyOf(gifts);
        clocks = List.copyOf(clocks);
        fired = Set.copyOf(fired);
    }

    /** What would have been done, in order of time. */
    public List<Taken> taken() {
        return deeds.stream().map(Deed::taken).toList();
    }

    /** What everything given costs us, by currency; what has no known cost is left out. */
    Map<String, BigDecimal> costs() {
        Map<String, BigDecimal> costs = new TreeMap<>();
        for (Gift gift : gifts) {
            if (gift.cost() != null) {
                costs.merge(
                        gift.cost().currency().getCurrencyCode(), gift.cost().amount(), BigDecimal::add);
            }
        }
        return costs;
    }

    /** Whether no rule had anything to say of it. */
    public boolean isUnmatched() {
        return fired.isEmpty();
    }
}
