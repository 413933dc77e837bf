package amends.reports;

import amends.money.Money;
import amends.recommendation.Recommendation.Basis;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of promises and sums of money that belong together; for one thread. */
final class Sums {

    private long promised;
    private long kept;
    private long inside;
    private long running;
    private final Map<Basis, Map<String, Money>> spent = new TreeMap<>();

    void add(PromiseBook.Count count) {
        promised += count.promised();
        kept += count.kept();
        inside += count.keptInsideTarget();
        running += count.running();
    }

    void add(PromiseBook.Spend spend) {
        spent.computeIfAbsent(spend.basis(), one -> new TreeMap<>())
                .merge(spend.cost().currency().getCurrencyCode(), spend.cost(), Money::plus);
    }

    PromiseReport.Row row(String kind, String week) {
        return new PromiseReport.Row(
                kind, week, promised, kept, inside, running, sums(Basis.GOODWILL), sums(Basis.ENTITLEMENT));
    }

    private List<Money> sums(Basis basis) {
        Collection<Money> known = spent.getOrDefault(basis, Map.of()).values();
        return List.copyOf(known);
    }
}
