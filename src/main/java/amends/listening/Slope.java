package amends.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How ratings change with something that is counted, among likes: the line of least squares with a level of its own for each
 * group. Its error is the larger of the
 * usual one and HC3 of MacKinnon and White (Some heteroskedasticity-consistent covariance matrix estimators with improved
 * finite sample properties, Journal of Econometrics 29, 1985), which assumes nothing of the spreads and which Long and Ervin
 * (The American Statistician 54, 2000) advise for samples that are not large.
 */
final class Slope {

    private final List<Map<Double, Ratings>> groups = new ArrayList<>();

    /** Adds a group of likes: the ratings by what is counted. One in which all is alike tells nothing. */
    Slope add(Map<Double, Ratings> group) {
        Map<Double, Ratings> rated = new TreeMap<>(group);
        rated.values().removeIf(ratings -> ratings.number() == 0);
        if (rated.size() > 1) {
            groups.add(rated);
        }
        return this;
    }

    Estimate estimate() {
        List<Group> centred = groups.stream().map(Group::of).toList();
        double spread = centred.stream().mapToDouble(Group::spread).sum();
        double slope = centred.stream().mapToDouble(Group::product).sum() / spread;
        double meat = 0;
        double residuals = 0;
        for (Group group : centred) {
            meat += group.meat(slope, spread);
            residuals += group.residuals(slope);
        }
        Map<Double, Long> numbers = new TreeMap<>();
        groups.forEach(group -> group.forEach((x, ratings) -> numbers.merge(x, ratings.number(), Long::sum)));
        long all = numbers.values().stream().mapToLong(Long::longValue).sum();
        long first = groups.isEmpty() ? 0 : numbers.get(new TreeSet<>(numbers.keySet()).first());
        long most = numbers.values().stream().mapToLong(Long::longValue).max().orElse(0);
        double freedom = all - groups.size() - 1;
        return new Estimate(
                slope,
                Math.max(Math.sqrt(meat) / spread, Math.sqrt(residuals / freedom / spread)),
                freedom,
                all - first,
                first,
                all - most >= Estimate.FEWEST && freedom >= Estimate.FEWEST && !Double.isNaN(meat));
    }

    /** A group around its own means. */
    private record Group(Map<Double, Ratings> points, long number, double x, double y) {

        static Group of(Map<Double, Ratings> points) {
            long number = 0;
            double x = 0;
            double y = 0;
            for (Map.Entry<Double, Ratings> point : points.entrySet()) {
                long here = point.getValue().number();
                number += here;
                x += point.getKey() * here;
                y += point.getValue().mean() * here;
            }
            return new Group(points, number, x / number, y / number);
        }

        double spread() {
            return points.entrySet().stream()
                    .mapToDouble(one -> one.getValue().number() * square(one.getKey() - x))
                    .sum();
        }

        double product() {
            return points.entrySet().stream()
                    .mapToDouble(one -> one.getValue().number()
                            * (one.getKey() - x)
                            * (one.getValue().mean() - y))
                    .sum();
        }

        double meat(double slope, double spread) {
            double meat = 0;
            for (Map.Entry<Double, Ratings> one : points.entrySet()) {
                double far = one.getKey() - x;
                double free = 1 - 1.0 / number - far * far / spread;
                for (int rating = 1; rating <= Ratings.BEST; rating++) {
                    double residual = rating - y - slope * far;
                    meat += one.getValue().count(rating) * square(far * residual / free);
                }
            }
            return meat;
        }

        double residuals(double slope) {
            double squares = 0;
            for (Map.Entry<Double, Ratings> one : points.entrySet()) {
                for (int rating = 1; rating <= Ratings.BEST; rating++) {
                    squares += one.getValue().count(rating) * square(rating - y - slope * (one.getKey() - x));
                }
            }
            return squares;
        }

        private static double square(double one) {
            return one * one;
        }
    }
}
