package amends.listening;

import amends.incident.Action;
import amends.incident.Gesture;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.listening.Overshoot.Cheaper;
import amends.listening.Overshoot.Unnoticed;
import amends.money.Money;
import amends.policy.Catalogue;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/** What cost how much, and what would have cost less. */
final class CostCounts {

    private final Catalogue catalogue;
    private final Map<Gesture, Map<String, Money>> costs = new TreeMap<>();
    private final Map<Swap, Cheaper> cheaper = new TreeMap<>();

    private record Swap(String given, String preferred, String currency) implements Comparable<Swap> {
        @Override
        public int compareTo(Swap other) {
            int first = given.compareTo(other.given);
            int second = first != 0 ? first : preferred.compareTo(other.preferred);
            return second != 0 ? second : currency.compareTo(other.currency);
        }
    }

    CostCounts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void add(Situation situation, SortedSet<Gesture> done, String preferred) {
        Money wished = preferred == null ? null : cost(preferred);
        for (Gesture gesture : done) {
            Money cost = gesture.action() == Action.COMPENSATE ? cost(gesture.name(), situation) : null;
            if (cost != null) {
                costs.computeIfAbsent(gesture, one -> new TreeMap<>()).merge(code(cost.currency()), cost, Money::plus);
                if (wished != null && wished.currency().equals(cost.currency()) && wished.compare(cost) < 0) {
                    Swap swap = new Swap(gesture.name(), preferred, code(cost.currency()));
                    cheaper.merge(
                            swap,
                            new Cheaper(swap.given(), preferred, 1, cost.minus(wished)),
                            (one, other) -> new Cheaper(
                                    one.given(),
                                    one.preferred(),
                                    one.times() + 1,
                                    one.saved().plus(other.saved())));
                }
            }
        }
    }

    private static String code(Currency currency) {
        return currency.getCurrencyCode();
    }

    /** What the catalogue says, else the money given, or null. */
    private Money cost(String remedy, Situation situation) {
        Money known = cost(remedy);
        if (known != null || situation.taken() == null) {
            return known;
        }
        return situation.taken().stream()
                .filter(taken ->
                        taken.action() == Action.COMPENSATE && taken.name().equals(remedy))
                .map(Taken::amount)
                .filter(amount -> amount != null)
                .findFirst()
                .orElse(null);
    }

    private Money cost(String remedy) {
        Catalogue.Remedy known = catalogue.remedies().get(remedy);
        return known == null ? null : known.cost();
    }

    /** What cost something and did not raise ratings measurably. */
    List<Unnoticed> unnoticed(List<GestureFinding> gestures) {
        List<Unnoticed> unnoticed = new ArrayList<>();
        for (GestureFinding finding : gestures) {
            Verdict verdict = finding.effect().verdict();
            if (verdict == Verdict.NONE || verdict == Verdict.LOWER) {
                costs.getOrDefault(finding.gesture(), Map.of()).values().stream()
                        .filter(Money::isPositive)
                        .forEach(cost -> unnoticed.add(
                                new Unnoticed(finding.gesture(), finding.times(), cost, finding.effect())));
            }
        }
        return unnoticed;
    }

    List<Cheaper> cheaper() {
        return List.copyOf(cheaper.values());
    }
}
