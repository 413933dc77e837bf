package amends.listening;

/**
 * A difference and what can be said of it.
 *
 * @param difference null where it could not be reckoned
 * @param corrected the interval at the level to which the correction for many comparisons holds it, or null where there is
 *     too little to compare; it includes zero exactly where the verdict is that nothing was measured
 * @param p how probable so large a difference is by chance alone, corrected; 1 where there is too little to compare
 * @param smallest the smallest effect that would have been found four times in five, or not a number
 */
public record Effect(Difference difference, Interval corrected, double p, double smallest, Verdict verdict) {}
