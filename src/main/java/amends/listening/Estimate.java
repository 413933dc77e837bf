package amends.listening;

/**
 * A difference of mean ratings, or a trend, before it is judged.
 *
 * @param value in points of the rating
 * @param error its standard error
 * @param freedom the degrees of freedom of that error
 * @param with of how many ratings with it
 * @param without of how many without it
 * @param enough whether these are enough to judge it by
 */
record Estimate(double value, double error, double freedom, long with, long without, boolean enough) {

    /** Fewer ratings than this on either side are too few to compare. */
    static final int FEWEST = 20;

    /** How probable so large a value is by chance alone, from 0 to 1. */
    double p(Chance chance) {
        if (error == 0) {
            return value == 0 ? 1 : 0;
        }
        return chance.beyond(value / error, freedom);
    }

    /** The interval that covers the truth but for a share of all cases. */
    Interval interval(Chance chance, double missed) {
        double reach = error == 0 ? 0 : error * chance.quantile(1 - missed / 2, freedom);
        return new Interval(value - reach, value + reach);
    }

    /** What is told of it, by its 95 % interval; null where nothing could be reckoned. */
    Difference told(Chance chance) {
        return Double.isNaN(value) || Double.isNaN(error)
                ? null
                : new Difference(value, interval(chance, Family.FALSE_ALARMS), with, without);
    }
}
