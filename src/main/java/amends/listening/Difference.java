package amends.listening;

/**
 * A difference of mean ratings, or a trend.
 *
 * @param value in points of the rating
 * @param interval the 95 % interval
 * @param with of how many ratings with it
 * @param without of how many without it
 */
public record Difference(double value, Interval interval, long with, long without) {}
