package amends.listening;

/**
 * A share of some number.
 *
 * @param number how many of them
 * @param of of how many
 * @param interval the 95 % interval of the share, from 0 to 1
 */
public record Share(long number, long of, Interval interval) {}
