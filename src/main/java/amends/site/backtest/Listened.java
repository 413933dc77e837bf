package amends.site.backtest;

import amends.incident.Gesture;
import amends.listening.DelayFinding;
import amends.listening.Effect;
import amends.listening.Fading;
import amends.listening.GestureFinding;
import amends.listening.Interval;
import amends.listening.Listening;
import amends.listening.Ratings;
import amends.listening.SegmentFinding;
import amends.listening.Verdict;
import amends.site.backtest.Chart.Form;
import amends.site.backtest.Chart.Series;
import amends.site.backtest.Chart.Show;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What customers said.
 *
 * @param delay the mean rating by delay; null, like each chart, where there is too little to draw
 * @param gestures the effects of what was done
 * @param segments the mean ratings of segments
 * @param fading for each thing that was repeated, in its order
 */
public record Listened(Listening listening, Chart delay, Chart gestures, Chart segments, List<Chart> fading) {

    static Listened of(Listening listening) {
        List<Chart> fading = new ArrayList<>();
        listening.fading().forEach(one -> fading.add(fading(fading.size() + 1, one)));
        return new Listened(
                listening, delays(listening.delay()), gestures(listening.gestures()), segments(listening), fading);
    }

    /** All of its charts. */
    Stream<Chart> charts() {
        return Stream.concat(Stream.of(delay, gestures, segments), fading.stream())
                .filter(Objects::nonNull);
    }

    private static Chart delays(DelayFinding delay) {
        Map<String, Double> means = new LinkedHashMap<>();
        delay.bands().forEach((from, ratings) -> {
            if (ratings.number() > 0) {
                means.put(band(from), ratings.mean());
            }
        });
        return means.size() < 2
                ? null
                : new Chart(
                        "chart-delay",
                        "Mean rating by minutes of delay",
                        Form.BARS,
                        "minutes of delay",
                        "rating",
                        List.copyOf(means.keySet()),
                        List.of(Series.of("mean rating", List.copyOf(means.values()))));
    }

    private static Chart gestures(List<GestureFinding> findings) {
        Map<String, Effect> effects = new LinkedHashMap<>();
        findings.forEach(one -> effects.put(name(one.gesture()), one.effect()));
        return dots("chart-gestures", "Effect on the rating, with its interval", "what was done", effects);
    }

    private static Chart segments(Listening listening) {
        Map<String, SegmentFinding> findings = new LinkedHashMap<>();
        List<SegmentFinding> enough = enough(listening);
        boolean several = enough.stream().map(SegmentFinding::by).distinct().count() > 1;
        enough.stream()
                .filter(one -> one.mean() != null)
                .limit(20)
                .forEach(one -> findings.put(Words.name(one.value()) + (several ? " (" + one.by() + ")" : ""), one));
        return findings.size() < 2
                ? null
                : new Chart(
                        "chart-segments",
                        "Mean rating of each segment, with its interval",
                        Form.DOTS,
                        "segment",
                        "rating",
                        List.copyOf(findings.keySet()),
                        List.of(new Series(
                                "mean rating",
                                findings.values().stream()
                                        .map(one -> one.ratings().mean())
                                        .toList(),
                                findings.values().stream()
                                        .map(one -> one.mean().from())
                                        .toList(),
                                findings.values().stream()
                                        .map(one -> one.mean().to())
                                        .toList(),
                                Show.USUAL)));
    }

    private static Chart fading(int number, Fading fading) {
        List<Fading.Time> times = fading.times().stream()
                .filter(time -> time.difference() != null)
                .toList();
        return times.size() < 2
                ? null
                : new Chart(
                        "chart-fading-" + number,
                        "Effect on the rating each time: " + name(fading.gesture()),
                        Form.DOTS,
                        "time",
                        "points",
                        times.stream().map(time -> "time " + time.time()).toList(),
                        List.of(new Series(
                                "effect",
                                times.stream()
                                        .map(time -> time.difference().value())
                                        .toList(),
                                times.stream()
                                        .map(time ->
                                                time.difference().interval().from())
                                        .toList(),
                                times.stream()
                                        .map(time ->
                                                time.difference().interval().to())
                                        .toList(),
                                Show.USUAL)));
    }

    private static Chart dots(String id, String label, String x, Map<String, Effect> effects) {
        Map<String, Effect> known = new LinkedHashMap<>(effects);
        known.values().removeIf(effect -> effect.difference() == null);
        return known.isEmpty()
                ? null
                : new Chart(
                        id,
                        label,
                        Form.DOTS,
                        x,
                        "points",
                        List.copyOf(known.keySet()),
                        List.of(new Series(
                                "effect",
                                known.values().stream()
                                        .map(effect -> effect.difference().value())
                                        .toList(),
                                known.values().stream()
                                        .map(effect ->
                                                effect.difference().interval().from())
                                        .toList(),
                                known.values().stream()
                                        .map(effect ->
                                                effect.difference().interval().to())
                                        .toList(),
                                Show.USUAL)));
    }

    private static List<SegmentFinding> enough(Listening listening) {
        return listening.segments().stream()
                .filter(one -> one.toTheRest().verdict() != Verdict.TOO_FEW)
                .toList();
    }

    /** The segments of which something can be told. */
    public List<SegmentFinding> segmentsTold() {
        return listening.segments().stream()
                .filter(one -> one.toTheRest().verdict() != Verdict.TOO_FEW
                        || !one.preferred().isEmpty())
                .toList();
    }

    /** Whether any segment said what it would have preferred. */
    public boolean segmentsPrefer() {
        return listening.segments().stream().anyMatch(one -> !one.preferred().isEmpty());
    }

    /** What was done. */
    public static String name(Gesture gesture) {
        return gesture.action().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + gesture.name();
    }

    /** The minutes of a band of delays. */
    public static String band(long from) {
        return from == 0 ? "in time" : from + " to " + (from + 9);
    }

    /** A number of points of the rating; nothing where it is none. */
    public static String points(double value) {
        return Double.isFinite(value)
                ? String.format(Locale.ROOT, "%.2f", value).replace('-', '−')
                : "–";
    }

    /** A difference of ratings with its sign. */
    public static String effect(Effect effect) {
        return effect.difference() == null
                ? "–"
                : String.format(Locale.ROOT, "%+.2f", effect.difference().value())
                        .replace('-', '−');
    }

    /** An interval. */
    public static String interval(Interval interval) {
        return interval == null ? "–" : points(interval.from()) + " to " + points(interval.to());
    }

    /** The mean of some ratings. */
    public static String mean(Ratings ratings) {
        return points(ratings.mean());
    }

    /** What can be said of an effect. */
    public static String verdict(Effect effect) {
        return switch (effect.verdict()) {
            case HIGHER -> "higher";
            case LOWER -> "lower";
            case NONE -> "no measurable effect";
            case TOO_FEW -> "too few to compare";
        };
    }

    /** What is to be said of ratings and delay. */
    public String delaySentence() {
        return switch (listening.delay().sense()) {
            case DEPENDS -> "Ratings depend on the delay.";
            case HARDLY -> "Ratings hardly depend on the delay.";
            case UNCLEAR -> "No effect of the delay was measured, but there could be one that matters.";
            case TOO_FEW ->
                "There are too few ratings, or all delays are alike, to say whether they depend on the delay.";
        };
    }

    /** How much the rating changes with the delay, and how sure that is; empty where nothing is known of it. */
    public static String told(Effect effect) {
        return effect.difference() == null || effect.verdict() == Verdict.TOO_FEW
                ? ""
                : effect(effect) + " (95 % interval "
                        + interval(effect.difference().interval()) + ", " + verdict(effect) + ")";
    }
}
