package amends.check.meaning;

import amends.money.Money;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation;
import amends.recommendation.Recommendation.Compensate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a plan is worth to the customer.
 *
 * @param money the sum of each currency
 * @param inKind what was given of which nobody says what it is worth
 */
record Total(Map<String, Money> money, Set<String> inKind) {

    /** The worth of a plan; of gifts from which the customer chooses, the best counts. */
    static Total of(Plan plan) {
        Map<String, Money> sums = new TreeMap<>();
        Map<String, Money> choices = new HashMap<>();
        Set<String> inKind = new TreeSet<>();
        for (Recommendation one : plan.recommendations()) {
            if (one instanceof Compensate gift) {
                Money worth = gift.value() != null ? gift.value() : gift.amount();
                if (worth == null) {
                    inKind.add(gift.name());
                } else if (gift.choice() == null) {
                    sums.merge(worth.currency().getCurrencyCode(), worth, Money::plus);
                } else {
                    String choice = gift.choice() + " " + worth.currency().getCurrencyCode();
                    choices.merge(choice, worth, (a, b) -> a.compare(b) >= 0 ? a : b);
                }
            }
        }
        choices.values().forEach(best -> sums.merge(best.currency().getCurrencyCode(), best, Money::plus));
        return new Total(sums, inKind);
    }

    /** Whether it is certainly less: less in one currency, more in none, and the same in kind. */
    boolean isLessThan(Total other) {
        if (!inKind.equals(other.inKind) || !other.money.keySet().containsAll(money.keySet())) {
            return false;
        }
        boolean less = false;
        for (Map.Entry<String, Money> theirs : other.money.entrySet()) {
            Money mine = money.getOrDefault(
                    theirs.getKey(), Money.zero(theirs.getValue().currency()));
            int order = mine.compare(theirs.getValue());
            if (order > 0) {
                return false;
            }
            less |= order < 0;
        }
        return less;
    }

    /** In words: {@code 12.00 USD}, or {@code nothing}. */
    String written() {
        return money.isEmpty()
                ? "nothing"
                : money.values().stream()
                        .sorted(Comparator.comparing(Money::toString))
                        .map(Money::toString)
                        .collect(Collectors.joining(" and "));
    }
}
