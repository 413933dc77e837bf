package amends.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** All comparisons of one report: each is judged by itself only when all of them are known. */
final class Family {

    /** The chance of a false alarm, over all of them together. */
    static final double FALSE_ALARMS = 0.05;

    /** How probable it should be to find an effect, where the smallest one that can be found is told. */
    private static final double FOUND = 0.8;

    private final Chance chance;
    private final List<Estimate> compared = new ArrayList<>();
    private Holm holm;

    Family(Chance chance) {
        this.chance = chance;
    }

    Chance chance() {
        return chance;
    }

    /** Takes a comparison; its effect can be asked for once {@link #judge} was called. */
    Supplier<Effect> compare(Estimate estimate) {
        if (!estimate.enough()) {
            return () -> new Effect(estimate.told(chance), null, 1, Double.NaN, Verdict.TOO_FEW);
        }
        int place = compared.size();
        compared.add(estimate);
        return () -> effect(estimate, holm.adjusted().get(place), holm.levels().get(place));
    }

    /** Corrects all comparisons for each other. */
    void judge() {
        holm = Holm.of(compared.stream().mapToDouble(one -> one.p(chance)).toArray(), FALSE_ALARMS);
    }

    /** How many were compared. */
    int size() {
        return compared.size();
    }

    private Effect effect(Estimate estimate, double p, double level) {
        Verdict found = estimate.value() > 0 ? Verdict.HIGHER : Verdict.LOWER;
        return new Effect(
                estimate.told(chance),
                estimate.interval(chance, level),
                p,
                smallest(estimate, level),
                p <= FALSE_ALARMS ? found : Verdict.NONE);
    }

    /** The minimum detectable effect (Bloom, Minimum detectable effects, Evaluation Review 19, 1995). */
    private double smallest(Estimate estimate, double level) {
        double reach = chance.quantile(1 - level / 2, estimate.freedom()) + chance.quantile(FOUND, estimate.freedom());
        return reach * estimate.error();
    }
}
