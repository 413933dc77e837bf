package amends.listening;

import amends.incident.Action;
import amends.incident.Gesture;
import amends.money.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What customers might have said, for whoever shows it. */
public final class MadeUp {

    private static final Gesture COFFEE = new Gesture(Action.COMPENSATE, "coffee");

    private MadeUp() {}

    /** Coffee that helps a little and fades. */
    public static Listening listening(String segment) {
        Effect effect = effect(0.4, 0.1, 0.7, Verdict.HIGHER);
        return new Listening(
                300,
                ratings(10, 20, 30, 40, 50),
                new TreeMap<>(Map.of("Not given", 150L)),
                new TreeMap<>(Map.of("coffee", new Share(6, 18, new Interval(0.16, 0.56)))),
                7,
                new DelayFinding(
                        new TreeMap<>(Map.of(0L, ratings(0, 1, 2, 3, 4), 1L, ratings(5, 4, 3, 2, 1))),
                        effect(-0.02, -0.05, 0.01, Verdict.NONE),
                        effect(-0.1, -0.3, 0.1, Verdict.NONE),
                        DelayFinding.Sense.HARDLY),
                List.of(
                        new GestureFinding(COFFEE, 120, ratings(1, 2, 3, 4, 5), effect),
                        new GestureFinding(
                                new Gesture(Action.ACKNOWLEDGE, "late.sorry"),
                                2,
                                ratings(0, 0, 0, 0, 1),
                                new Effect(null, null, 1, Double.NaN, Verdict.TOO_FEW))),
                List.of(segment(segment, 3.1), segment("gold", 4.1)),
                new TreeSet<>(),
                List.of(new Fading(
                        COFFEE,
                        List.of(
                                new Fading.Time(1, ratings(0, 0, 0, 9, 9), effect.difference()),
                                new Fading.Time(
                                        2,
                                        ratings(0, 0, 9, 9, 0),
                                        effect(0.1, -0.2, 0.4, Verdict.NONE).difference())),
                        effect(-0.3, -0.6, 0.1, Verdict.NONE))),
                new Overshoot(
                        List.of(new Overshoot.Unnoticed(COFFEE, 120, Money.of("60.00", "EUR"), effect)),
                        List.of(new Overshoot.Cheaper("cake", "coffee", 4, Money.of("6.00", "EUR"))),
                        List.of(new Overshoot.Beaten("test.Late", "resolve", 90, 60, 0.95, 40))));
    }

    private static SegmentFinding segment(String value, double mean) {
        return new SegmentFinding(
                "customer.tier",
                value,
                ratings(1, 2, 3, 4, 5),
                new Interval(mean - 0.2, mean + 0.2),
                effect(0.1, -0.1, 0.3, Verdict.NONE),
                new TreeMap<>(Map.of("coffee", new Share(3, 9, new Interval(0.1, 0.6)))));
    }

    private static Effect effect(double value, double from, double to, Verdict verdict) {
        return new Effect(
                new Difference(value, new Interval(from, to), 60, 60), new Interval(from, to), 0.01, 0.2, verdict);
    }

    private static Ratings ratings(int... counts) {
        Ratings ratings = new Ratings();
        for (int rating = 1; rating <= counts.length; rating++) {
            for (int i = 0; i < counts[rating - 1]; i++) {
                ratings.add(rating);
            }
        }
        return ratings;
    }
}
