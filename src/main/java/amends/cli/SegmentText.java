package amends.cli;

import amends.listening.Effect;
import amends.listening.Listening;
import amends.listening.SegmentFinding;
import amends.listening.Verdict;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells people what customers of different segments said. */
final class SegmentText {

    private final PrintWriter out;

    SegmentText(PrintWriter out) {
        this.out = out;
    }

    void print(Listening listening) {
        Map<String, List<SegmentFinding>> parts = listening.segments().stream()
                .collect(Collectors.groupingBy(SegmentFinding::by, LinkedHashMap::new, Collectors.toList()));
        parts.forEach(this::segment);
        listening
                .tooManyValues()
                .forEach(by -> out.println(
                        Snippet.visible(by) + " has too many different values to part what customers said by it"));
    }

    private void segment(String by, List<SegmentFinding> values) {
        TextTable table = new TextTable("lrrrrrrl");
        table.row(Snippet.visible(by), "ratings", "mean", "95 %", "to the rest", "95 %", "corrected p", "");
        int few = 0;
        for (SegmentFinding one : values) {
            Effect effect = one.toTheRest();
            if (effect.verdict() == Verdict.TOO_FEW) {
                few++;
                continue;
            }
            table.row(
                    Snippet.visible(one.value()),
                    Figures.whole(one.ratings().number()),
                    RatingFigures.number(one.ratings().mean()),
                    RatingFigures.number(one.mean().from()) + " to "
                            + RatingFigures.number(one.mean().to()),
                    RatingFigures.signed(effect.difference().value()),
                    RatingFigures.interval(effect.difference().interval()),
                    RatingFigures.p(effect.p()),
                    RatingFigures.finding(effect));
        }
        if (few < values.size()) {
            out.println();
            out.println("By " + Snippet.visible(by) + ", each against all others:");
            table.lines().forEach(out::println);
            if (few > 0) {
                out.println("  " + Figures.whole(few) + " more with too few ratings to compare");
            }
        }
        values.stream()
                .filter(one -> !one.preferred().isEmpty())
                .forEach(one -> out.println("  " + Snippet.visible(one.value()) + " would have preferred: "
                        + RatingFigures.preferred(one.preferred())));
    }
}
