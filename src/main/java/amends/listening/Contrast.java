package amends.listening;

/**
 * The difference between ratings with something and ratings without it, each compared only with its like. Every group of
 * likes gives a difference of means; they are combined with the weights of Cochran (Some methods for strengthening the common
 * chi-squared tests, Biometrics 10, 1954), which are those of Mantel and Haenszel.
 *
 * <p>The error is the larger of two: that of Welch (Biometrika 34, 1947), which assumes nothing of the spreads and has
 * Satterthwaite's degrees of freedom, and that of a permutation of all ratings of a group (Pitman, Significance tests which may
 * be applied to samples from any populations, 1937). Ratings are skewed, most of them being good; a few that happen to be of
 * one mind have no spread, and by Welch's error alone chance would look like an effect far too often.
 */
final class Contrast {

    private double weights;
    private double differences;
    private double variance;
    private double permuted;
    private double squares;
    private long with;
    private long without;

    /** The difference within one group. */
    static Estimate of(Ratings with, Ratings without) {
        return new Contrast().add(with, without).estimate();
    }

    /** Adds a group of likes; one that has fewer than two on either side tells nothing of its spread and is left out. */
    Contrast add(Ratings one, Ratings other) {
        double n = one.number();
        double m = other.number();
        if (n < 2 || m < 2) {
            return this;
        }
        double weight = n * m / (n + m);
        double first = weight * weight * one.variance() / n;
        double second = weight * weight * other.variance() / m;
        weights += weight;
        differences += weight * (one.mean() - other.mean());
        Ratings both = new Ratings();
        both.addAll(one);
        both.addAll(other);
        variance += first + second;
        permuted += weight * both.variance();
        squares += first * first / (n - 1) + second * second / (m - 1);
        with += one.number();
        without += other.number();
        return this;
    }

    Estimate estimate() {
        double freedom = squares > 0 ? variance * variance / squares : with + without - 2;
        return new Estimate(
                differences / weights,
                Math.sqrt(Math.max(variance, permuted)) / weights,
                freedom,
                with,
                without,
                with >= Estimate.FEWEST && without >= Estimate.FEWEST);
    }
}
