package amends.cli;

import amends.incident.Gesture;
import amends.listening.Effect;
import amends.listening.Interval;
import amends.listening.Share;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** How figures of what customers said are written. */
final class RatingFigures {

    private RatingFigures() {}

    /** What was found, in a few words. */
    static String finding(Effect effect) {
        return switch (effect.verdict()) {
            case HIGHER -> "ratings are higher";
            case LOWER -> "ratings are lower";
            case NONE -> "no measurable effect" + (excludesZero(effect) ? " once corrected" : "");
            case TOO_FEW -> effect.difference() == null ? "nothing like it to compare with" : "too few to compare";
        };
    }

    private static boolean excludesZero(Effect effect) {
        Interval plain = effect.difference().interval();
        return plain.from() > 0 || plain.to() < 0;
    }

    static String name(Gesture gesture) {
        return gesture.action().wireName() + " " + Snippet.visible(gesture.name());
    }

    static String interval(Interval interval) {
        return signed(interval.from()) + " to " + signed(interval.to());
    }

    static String signed(double number) {
        String text = String.format(Locale.ROOT, "%+.2f", number);
        return text.equals("-0.00") || text.equals("+0.00") ? "0.00" : text;
    }

    static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    static String p(double p) {
        return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    static String preferred(SortedMap<String, Share> shares) {
        return shares.entrySet().stream()
                .map(one -> Snippet.visible(one.getKey()) + " "
                        + Figures.whole(one.getValue().number()) + " of "
                        + Figures.whole(one.getValue().of()) + " (95 %: "
                        + percent(one.getValue().interval().from()) + " to "
                        + percent(one.getValue().interval().to()) + " %)")
                .collect(Collectors.joining(", "));
    }
}
