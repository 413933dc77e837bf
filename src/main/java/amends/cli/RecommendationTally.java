package amends.cli;

import amends.incident.Action;
import amends.money.Money;
import amends.recommendation.Recommendation;
import amends.recommendation.Recommendation.Basis;
import java.util.Comparator;

/** How many incidents got one recommendation, and what that costs. */
final class RecommendationTally {

    private final Key key;
    private final Totals costs = new Totals();
    private long incidents;

    RecommendationTally(Key key) {
        this.key = key;
    }

    /**
     * What counts as one recommendation.
     *
     * @param basis null for what is no remedy
     */
    record Key(Action action, String name, Basis basis) {
        static Key of(Recommendation recommendation) {
            Basis basis = recommendation instanceof Recommendation.Compensate remedy ? remedy.basis() : null;
            return new Key(recommendation.action(), recommendation.name(), basis);
        }
    }

    /** As plans list them: by action, then what most incidents got. */
    static final Comparator<RecommendationTally> ORDER = Comparator.comparing(
                    (RecommendationTally tally) -> tally.key.action())
            .thenComparing(
                    Comparator.comparingLong(RecommendationTally::incidents).reversed())
            .thenComparing(tally -> tally.key.name());

    void count(Recommendation recommendation) {
        incidents++;
        Money cost = costOf(recommendation);
        if (cost != null) {
            costs.add(cost);
        }
    }

    /** What a recommendation costs us: what the catalogue says, else the money it gives; null where neither is known. */
    static Money costOf(Recommendation recommendation) {
        if (recommendation instanceof Recommendation.Compensate remedy) {
            return remedy.costToUs();
        }
        return null;
    }

    Key key() {
        return key;
    }

    long incidents() {
        return incidents;
    }

    Totals costs() {
        return costs;
    }
}
