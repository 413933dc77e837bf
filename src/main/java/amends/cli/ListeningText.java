package amends.cli;

import amends.listening.DelayFinding;
import amends.listening.Difference;
import amends.listening.Effect;
import amends.listening.Fading;
import amends.listening.GestureFinding;
import amends.listening.Listening;
import amends.listening.Ratings;
import amends.listening.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells people what customers said. */
final class ListeningText {

    private final PrintWriter out;

    ListeningText(PrintWriter out) {
        this.out = out;
    }

    void print(Listening listening) {
        out.println();
        out.println("== What customers said");
        head(listening);
        delay(listening.delay());
        gestures(listening.gestures());
        fading(listening.fading());
        new SegmentText(out).print(listening);
        new OvershootText(out).print(listening.overshoot());
    }

    private void head(Listening listening) {
        Ratings ratings = listening.ratings();
        long rated = ratings.number();
        out.println(Figures.whole(rated) + (rated == 1 ? " rating of " : " ratings of ")
                + Figures.whole(listening.incidents()) + " incidents"
                + (rated == 0 ? "" : ", mean " + RatingFigures.number(ratings.mean()) + " (" + counts(ratings) + ")"));
        listening
                .unread()
                .forEach((text, times) -> out.println("  no rating: \"" + Snippet.visible(text) + "\", "
                        + Figures.whole(times) + (times == 1 ? " time" : " times")));
        if (!listening.preferred().isEmpty()) {
            out.println("would have preferred: " + RatingFigures.preferred(listening.preferred()));
        }
        if (listening.comparisons() > 0) {
            out.println(Figures.whole(listening.comparisons())
                    + (listening.comparisons() == 1 ? " comparison was" : " comparisons were")
                    + " made, and each is corrected for all of them. All of this was observed, not tried:");
            out.println("what goes together need not follow from each other.");
        }
    }

    private static String counts(Ratings ratings) {
        return IntStream.rangeClosed(1, Ratings.BEST)
                .mapToObj(rating -> rating + ": " + Figures.whole(ratings.count(rating)))
                .collect(Collectors.joining(", "));
    }

    private void delay(DelayFinding delay) {
        out.println();
        out.println(sentence(delay));
        Difference broken = delay.broken().difference();
        if (broken != null && delay.broken().verdict() != Verdict.TOO_FEW) {
            out.println("Where the promise was broken they differ by " + RatingFigures.signed(broken.value())
                    + " (95 %: "
                    + RatingFigures.interval(broken.interval()) + "; " + Figures.whole(broken.with())
                    + " broken, "
                    + Figures.whole(broken.without()) + " kept): " + RatingFigures.finding(delay.broken()) + ".");
        }
        if (delay.bands().size() > 1) {
            TextTable table = new TextTable("lrr").row("delay in minutes", "ratings", "mean");
            delay.bands()
                    .forEach((from, ratings) -> table.row(
                            from == 0 ? "0" : from + " to " + (from + 9),
                            Figures.whole(ratings.number()),
                            RatingFigures.number(ratings.mean())));
            out.println();
            table.lines().forEach(out::println);
        }
    }

    private static String sentence(DelayFinding delay) {
        Effect effect = delay.perTenMinutes();
        Difference trend = effect.difference();
        if (delay.sense() == DelayFinding.Sense.TOO_FEW) {
            return "There are too few ratings at different delays to say whether ratings depend on the delay.";
        }
        String found = "with each ten minutes more they change by " + RatingFigures.signed(trend.value()) + " (95 %: "
                + RatingFigures.interval(trend.interval()) + "; " + Figures.whole(trend.with() + trend.without())
                + " ratings). ";
        String smallest =
                "A change of " + RatingFigures.number(effect.smallest()) + " would have been found four times in five.";
        return switch (delay.sense()) {
            case DEPENDS ->
                "Ratings depend on the delay: " + found + "Corrected p " + RatingFigures.p(effect.p()) + ".";
            case HARDLY ->
                "Ratings hardly depend on the delay: " + found
                        + (effect.verdict() == Verdict.NONE ? smallest : "That can be measured, but it is small.");
            default ->
                "No effect of the delay on ratings can be measured, nor can one that matters be ruled out: " + found
                        + smallest;
        };
    }

    private void gestures(List<GestureFinding> gestures) {
        if (gestures.isEmpty()) {
            return;
        }
        TextTable table = new TextTable("lrrrrrrl");
        table.row("what was done", "times", "with", "without", "effect", "95 %", "corrected p", "");
        for (GestureFinding one : gestures) {
            row(table, RatingFigures.name(one.gesture()), Figures.whole(one.times()), one.effect());
        }
        print(
                "Ratings with it and without it, of incidents of one kind, with a like delay and all else done alike:",
                table);
    }

    private void fading(List<Fading> fading) {
        if (fading.isEmpty()) {
            return;
        }
        TextTable table = new TextTable("llrrrr");
        table.row("what was done", "time", "ratings", "mean", "effect", "95 %");
        for (Fading one : fading) {
            for (Fading.Time time : one.times()) {
                Difference difference = time.difference();
                table.row(
                        time.time() == 1 ? RatingFigures.name(one.gesture()) : "",
                        time.time() + (time.time() == 5 ? " and later" : ""),
                        Figures.whole(time.ratings().number()),
                        RatingFigures.number(time.ratings().mean()),
                        difference == null ? "" : RatingFigures.signed(difference.value()),
                        difference == null ? "" : RatingFigures.interval(difference.interval()));
            }
        }
        print("The first, second, … time that a customer is given the same:", table);
        for (Fading one : fading) {
            out.println(RatingFigures.name(one.gesture()) + ": " + trend(one.trend()));
        }
    }

    private static String trend(Effect trend) {
        Difference change = trend.difference();
        String told = change == null
                ? ""
                : "; each further time " + RatingFigures.signed(change.value()) + " (95 %: "
                        + RatingFigures.interval(change.interval()) + "; corrected p " + RatingFigures.p(trend.p())
                        + ")";
        return switch (trend.verdict()) {
            case LOWER -> "it fades" + told;
            case HIGHER -> "it does not fade, it grows" + told;
            case NONE ->
                "no fading seen" + told + "; a change of " + RatingFigures.number(trend.smallest())
                        + " would have been found four times in five";
            case TOO_FEW -> "too few repetitions to see whether it fades";
        };
    }

    private void print(String heading, TextTable table) {
        out.println();
        out.println(heading);
        table.lines().forEach(out::println);
    }

    static void row(TextTable table, String name, String times, Effect effect) {
        Difference difference = effect.difference();
        table.row(
                name,
                times,
                difference == null ? "0" : Figures.whole(difference.with()),
                difference == null ? "0" : Figures.whole(difference.without()),
                difference == null ? "" : RatingFigures.signed(difference.value()),
                difference == null ? "" : RatingFigures.interval(difference.interval()),
                effect.verdict() == Verdict.TOO_FEW ? "" : RatingFigures.p(effect.p()),
                RatingFigures.finding(effect));
    }
}
