package amends.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import amends.statistics.StudentsChance;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Each figure against an example that was reckoned by hand. */
class FiguresOfListeningTest {

    private static final Chance CHANCE = new StudentsChance();
    private static final Offset<Double> EXACT = within(1e-9);

    private static Ratings ratings(int... counts) {
        Ratings ratings = new Ratings();
        for (int rating = 1; rating <= counts.length; rating++) {
            for (int i = 0; i < counts[rating - 1]; i++) {
                ratings.add(rating);
            }
        }
        return ratings;
    }

    @Test
    void aMeanAndItsVarianceComeFromCountsAlone() {
        Ratings ratings = ratings(1, 0, 2, 0, 1);
        assertThat(ratings.number()).isEqualTo(4);
        assertThat(ratings.mean()).isEqualTo(3);
        assertThat(ratings.variance()).isCloseTo(8.0 / 3, EXACT);
        assertThat(ratings().mean()).isNaN();
        assertThat(ratings(0, 0, 1).variance()).isNaN();
    }

    @Test
    void aShareHasTheIntervalOfWilson() {
        // 8 of 10: (0.8 + z²/20 ± z √(0.016 + z²/400)) / (1 + z²/10) with z = 1.959964
        Share share = Wilson.share(8, 10, CHANCE);
        assertThat(share.interval().from()).isCloseTo(0.49016, within(1e-5));
        assertThat(share.interval().to()).isCloseTo(0.94332, within(1e-5));
        assertThat(Wilson.share(0, 10, CHANCE).interval().from()).isZero();
        assertThat(Wilson.share(10, 10, CHANCE).interval().to()).isEqualTo(1);
    }

    @Test
    void manyComparisonsAreCorrectedAsHolmDoes() {
        // The example of four: 0.01 × 4, 0.02 × 3, 0.03 × 2, and 0.04 no less than what came before.
        Holm holm = Holm.of(new double[] {0.03, 0.01, 0.04, 0.02}, 0.05);
        assertThat(holm.adjusted().get(1)).isCloseTo(0.04, EXACT);
        assertThat(holm.adjusted().get(3)).isCloseTo(0.06, EXACT);
        assertThat(holm.adjusted().get(0)).isCloseTo(0.06, EXACT);
        assertThat(holm.adjusted().get(2)).isCloseTo(0.06, EXACT);
        // The second is not found at a third of the level, so those behind it are judged at that level too.
        assertThat(holm.levels().get(1)).isCloseTo(0.05 / 4, EXACT);
        assertThat(List.of(
                        holm.levels().get(0),
                        holm.levels().get(2),
                        holm.levels().get(3)))
                .allSatisfy(level -> assertThat(level).isCloseTo(0.05 / 3, EXACT));
    }

    @Test
    void aStratifiedDifferenceComparesOnlyLikes() {
        // First group: 4 and 5 with it, 3 and 4 without: +1, weight 2·2/4 = 1.
        // Second group: 2, 2, 3, 3 with it, 2, 3 without: 0, weight 4·2/6 = 4/3.
        Estimate estimate = new Contrast()
                .add(ratings(0, 0, 0, 1, 1), ratings(0, 0, 1, 1))
                .add(ratings(0, 2, 2), ratings(0, 1, 1))
                .estimate();
        assertThat(estimate.value()).isCloseTo(1 / (1 + 4.0 / 3), EXACT);
        // Variances of the means: 0.25 + 0.25 with weight 1, and 1/12 + 1/4 with weight (4/3)².
        double variance = 0.5 + 16.0 / 9 / 3;
        assertThat(estimate.error()).isCloseTo(Math.sqrt(variance) / (7.0 / 3), EXACT);
        double squares = 2 * 0.0625 + square(16.0 / 9 / 12) / 3 + square(16.0 / 9 / 4);
        assertThat(estimate.freedom()).isCloseTo(variance * variance / squares, EXACT);
        assertThat(estimate.with()).isEqualTo(6);
        assertThat(estimate.without()).isEqualTo(4);
        assertThat(estimate.enough()).isFalse();
    }

    @Test
    void aFewOfOneMindHaveTheSpreadOfAll() {
        // 5 and 5 against 4, 4, 5, 5: by Welch 1/12 alone, by permutation the variance of all six, 4/15, over 2·4/6.
        Estimate estimate = Contrast.of(ratings(0, 0, 0, 0, 2), ratings(0, 0, 0, 2, 2));
        assertThat(estimate.value()).isCloseTo(0.5, EXACT);
        assertThat(estimate.error()).isCloseTo(Math.sqrt(4.0 / 15 * 6 / 8), EXACT);
    }

    @Test
    void aGroupThatHasOnlyOneSideTellsNothing() {
        Estimate estimate =
                new Contrast().add(ratings(0, 0, 0, 0, 50), ratings()).estimate();
        assertThat(estimate.value()).isNaN();
        assertThat(estimate.told(CHANCE)).isNull();
        assertThat(estimate.enough()).isFalse();
    }

    @Test
    void aTrendIsThatOfTheLineOfLeastSquaresInEachGroup() {
        // In one group 1, 2, 3 at 0, 1, 2; in the other 3, 4, 5: a point for each step, and no residual at all.
        Slope slope = new Slope()
                .add(Map.of(0.0, ratings(1), 1.0, ratings(0, 1), 2.0, ratings(0, 0, 1)))
                .add(Map.of(0.0, ratings(0, 0, 1), 1.0, ratings(0, 0, 0, 1), 2.0, ratings(0, 0, 0, 0, 1)));
        assertThat(slope.estimate().value()).isCloseTo(1, EXACT);
        assertThat(slope.estimate().error()).isCloseTo(0, EXACT);
        // 3 at 0, 5 at 1, 3 at 2 has no slope; residuals -2/3, 4/3, -2/3, leverages 1/3 + 1/2 at the ends.
        Estimate flat = new Slope()
                .add(Map.of(0.0, ratings(0, 0, 1), 1.0, ratings(0, 0, 0, 0, 1), 2.0, ratings(0, 0, 1)))
                .estimate();
        assertThat(flat.value()).isCloseTo(0, EXACT);
        assertThat(flat.error()).isCloseTo(Math.sqrt(2 * square(2.0 / 3 / (1 - 5.0 / 6))) / 2, EXACT);
    }

    @Test
    void aGroupInWhichAllIsAlikeHasNoTrend() {
        Estimate estimate = new Slope().add(Map.of(3.0, ratings(0, 9, 9, 9, 9))).estimate();
        assertThat(estimate.enough()).isFalse();
        assertThat(estimate.told(CHANCE)).isNull();
    }

    @Test
    void chanceIsThatOfTheTables() {
        assertThat(CHANCE.quantile(0.975, Double.POSITIVE_INFINITY)).isCloseTo(1.959964, within(1e-6));
        assertThat(CHANCE.quantile(0.975, 10)).isCloseTo(2.228139, within(1e-6));
        assertThat(CHANCE.beyond(-2.228139, 10)).isCloseTo(0.05, within(1e-6));
    }

    private static double square(double one) {
        return one * one;
    }
}
