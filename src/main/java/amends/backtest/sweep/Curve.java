package amends.backtest.sweep;

import java.util.List;

/**
 * What came of a sweep.
 *
 * @param spec the number and its values as they were asked for
 * @param file the policy, below the rules folder
 * @param rule the rule's name
 * @param what the number: {@code delayMinutes >}, {@code within}
 * @param unit what it is counted in: {@code minutes}, {@code workingDays}, {@code %}, a currency, or empty
 * @param points from the smallest value to the largest; one of them is today's
 */
public record Curve(String spec, String file, String rule, String what, String unit, List<Point> points) {

    public Curve {
        points = List.copyOf(points);
    }
}
