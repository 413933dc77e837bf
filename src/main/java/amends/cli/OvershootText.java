package amends.cli;

import amends.listening.Overshoot;
import amends.listening.Overshoot.Beaten;
import amends.listening.Overshoot.Cheaper;
import amends.listening.Overshoot.Unnoticed;
import amends.listening.Verdict;
import java.io.PrintWriter;
import java.util.List;

/** Tells people what is given or promised beyond notice. */
final class OvershootText {

    private final PrintWriter out;

    OvershootText(PrintWriter out) {
        this.out = out;
    }

    void print(Overshoot overshoot) {
        unnoticed(overshoot.unnoticed());
        cheaper(overshoot.cheaper());
        beaten(overshoot.beaten());
    }

    private void unnoticed(List<Unnoticed> unnoticed) {
        if (unnoticed.isEmpty()) {
            return;
        }
        out.println();
        out.println("What costs money and did not raise ratings measurably:");
        for (Unnoticed one : unnoticed) {
            out.println("  " + RatingFigures.name(one.gesture()) + ": " + Figures.whole(one.times())
                    + " times, " + one.cost() + " in all; effect "
                    + RatingFigures.signed(one.effect().difference().value()) + " (95 %: "
                    + RatingFigures.interval(one.effect().difference().interval()) + ")"
                    + (one.effect().verdict() == Verdict.LOWER
                            ? ", ratings are lower"
                            : "; one of " + RatingFigures.number(one.effect().smallest())
                                    + " would have been found four times in five"));
        }
    }

    private void cheaper(List<Cheaper> cheaper) {
        if (cheaper.isEmpty()) {
            return;
        }
        out.println();
        out.println("What was given where the customer would have preferred something cheaper:");
        for (Cheaper one : cheaper) {
            out.println("  " + Snippet.visible(one.given()) + ", where " + Snippet.visible(one.preferred())
                    + " was preferred: " + Figures.whole(one.times()) + (one.times() == 1 ? " time" : " times")
                    + ", " + one.saved() + " more than needed");
        }
    }

    private void beaten(List<Beaten> beaten) {
        if (beaten.isEmpty()) {
            return;
        }
        out.println();
        out.println("Promises that are always beaten by far:");
        for (Beaten one : beaten) {
            out.println("  " + one.kind() + ", " + one.promise() + ": " + Figures.whole(one.minutes())
                    + " minutes are promised, and " + RatingFigures.percent(one.withinHalf()) + " % of "
                    + Figures.whole(one.number()) + " took no more than half of that; "
                    + Figures.whole(one.enough()) + " would be kept in 99 of 100");
        }
    }
}
