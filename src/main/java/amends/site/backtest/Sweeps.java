package amends.site.backtest;

import amends.backtest.sweep.Curve;
import amends.backtest.sweep.Effect;
import amends.backtest.sweep.Point;
import amends.promise.PromiseSort;
import amends.site.backtest.Chart.Form;
import amends.site.backtest.Chart.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One number of a rule that was swept.
 *
 * @param number its place on the page, from 1
 * @param currencies those in which anything was spent, in order
 * @param charts what it costs against how many customers are helped, a currency each
 * @param sorts the promises that were made
 */
public record Sweeps(
        int number, Curve curve, SortedSet<String> currencies, List<Chart> charts, SortedSet<PromiseSort> sorts) {

    static final String HELPED = "customers helped";

    static List<Sweeps> of(List<Curve> curves) {
        List<Sweeps> sweeps = new ArrayList<>();
        for (Curve curve : curves) {
            SortedSet<String> currencies = new TreeSet<>();
            SortedSet<PromiseSort> sorts = new TreeSet<>();
            for (Point point : curve.points()) {
                currencies.addAll(point.effect().cost().keySet());
                sorts.addAll(point.effect().promises().keySet());
            }
            int number = sweeps.size() + 1;
            List<Chart> charts = curve.points().size() < 2
                    ? List.of()
                    : currencies.stream()
                            .map(currency -> chart(number, curve, currency))
                            .toList();
            sweeps.add(new Sweeps(number, curve, currencies, charts, sorts));
        }
        return sweeps;
    }

    /** Where every value helps as many, the values themselves are along the way. */
    private static Chart chart(int number, Curve curve, String currency) {
        boolean byValue = curve.points().stream()
                        .map(point -> point.effect().helped())
                        .distinct()
                        .count()
                == 1;
        List<Point> points = curve.points().stream()
                .sorted(
                        byValue
                                ? Comparator.comparing(Point::value)
                                : Comparator.comparing(
                                                (Point point) -> point.effect().helped())
                                        .thenComparing(point -> cost(point.effect(), currency)))
                .toList();
        String value = curve.what() + (curve.unit().isEmpty() ? "" : ", in " + curve.unit());
        return new Chart(
                "chart-sweep-" + number + "-" + currency,
                "Cost in " + currency + (byValue ? "" : " against customers helped") + ", for " + curve.what() + " of “"
                        + curve.rule() + "”",
                Form.LINES,
                byValue ? value : HELPED,
                currency,
                points.stream()
                        .map(byValue ? Point::value : point -> point.effect().helped())
                        .toList(),
                List.of(
                        Series.of("cost", numbers(points, point -> cost(point.effect(), currency))),
                        Series.marks(
                                "today",
                                numbers(points, point -> point.today() ? cost(point.effect(), currency) : null)),
                        Series.told(
                                byValue ? HELPED : value,
                                numbers(
                                        points,
                                        byValue ? point -> point.effect().helped() : Point::value))));
    }

    private static List<Double> numbers(List<Point> points, Function<Point, Number> number) {
        return points.stream()
                .map(number)
                .map(one -> one == null ? null : one.doubleValue())
                .toList();
    }

    static BigDecimal cost(Effect effect, String currency) {
        return effect.cost().getOrDefault(currency, BigDecimal.ZERO);
    }

    /** Its name on the page. */
    public String anchor() {
        return "sweep-" + number;
    }

    /** What one value costs. */
    public String costs(Point point, String currency) {
        return Words.sum(cost(point.effect(), currency), currency);
    }

    /** What one value gives by choice. */
    public String goodwill(Point point, String currency) {
        return Words.sum(point.effect().goodwill().getOrDefault(currency, BigDecimal.ZERO), currency);
    }

    /** What it is worth to customers. */
    public String worth(Point point, String currency) {
        return Words.sum(point.effect().worth().getOrDefault(currency, BigDecimal.ZERO), currency);
    }

    /** What a sort of promise is called. */
    public static String name(PromiseSort sort) {
        return Promises.words(sort);
    }

    /** How many promises it keeps. */
    public String kept(Point point, PromiseSort sort) {
        Effect.Promises promises = point.effect().promises().get(sort);
        return promises == null ? "–" : Words.share(promises.kept(), promises.kept() + promises.broken());
    }
}
