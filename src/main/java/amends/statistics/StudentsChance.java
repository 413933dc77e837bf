package amends.statistics;

import amends.listening.Chance;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t distribution as Apache Commons Statistics has it. Safe for any number of threads. */
public final class StudentsChance implements Chance {

    private static final ContinuousDistribution NORMAL = NormalDistribution.of(0, 1);

    @Override
    public double beyond(double t, double freedom) {
        return Math.min(1, 2 * distribution(freedom).survivalProbability(Math.abs(t)));
    }

    @Override
    public double quantile(double share, double freedom) {
        return distribution(freedom).inverseCumulativeProbability(share);
    }

    private static ContinuousDistribution distribution(double freedom) {
        return Double.isInfinite(freedom) ? NORMAL : TDistribution.of(freedom);
    }
}
