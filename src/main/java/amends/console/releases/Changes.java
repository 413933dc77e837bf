package amends.console.releases;

import amends.release.diff.DiffText;
import amends.release.diff.ReleaseDiff;
import amends.release.diff.ReleaseDiff.PartDiff;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a release changes, in a few sentences.
 *
 * @param lines the first of them
 * @param more how many there are besides
 */
public record Changes(List<Line> lines, int more) {

    private static final int MOST = 5;

    public Changes {
        lines = List.copyOf(lines);
    }

    /**
     * One thing that is different.
     *
     * @param change what became of it, in a word
     * @param what it is called
     * @param before what it said or was, or null where it is new or that says the same
     * @param after what it says or is, or null where it is gone or that says the same
     */
    public record Line(String change, String what, String before, String after) {}

    static Changes of(ReleaseDiff diff) {
        List<Line> all = Stream.of(
                        diff.rules().stream().map(Changes::rule),
                        diff.kinds().stream()
                                .map(kind -> new Line(
                                        DiffText.word(kind.change()),
                                        "Kind " + kind.kind(),
                                        null,
                                        parts(kind.fields()))),
                        diff.entries().stream()
                                .map(entry -> new Line(
                                        DiffText.word(entry.change()), entry.key(), entry.before(), entry.after())))
                .flatMap(lines -> lines)
                .toList();
        return new Changes(all.subList(0, Math.min(MOST, all.size())), Math.max(0, all.size() - MOST));
    }

    /** A rule whose sentence stayed differs in what stands beside it. */
    private static Line rule(ReleaseDiff.RuleDiff rule) {
        String change = DiffText.word(rule.change());
        return rule.before() != null && rule.before().equals(rule.after())
                ? new Line(change, rule.rule(), null, parts(rule.parts()))
                : new Line(change, rule.rule(), rule.before(), rule.after());
    }

    private static String parts(List<PartDiff> parts) {
        return parts.stream().map(PartDiff::part).collect(Collectors.joining(", "));
    }
}
