package amends.cli.test;

import amends.cli.Snippet;
import amends.policy.Position;
import amends.testing.mutation.Fate;
import amends.testing.mutation.Mutant;
import amends.testing.mutation.MutantResult;
import amends.testing.mutation.MutationReport;
import amends.testing.mutation.Suggestion;
import amends.testing.mutation.Tally;
import java.io.PrintWriter;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.function.Function;

/** Tells people what became of mutants: each that no case noticed, with the case that would, and a line for each file. */
final class MutationText {

    private final String folder;
    private final boolean verbose;
    private final Colours colours;
    private final PrintWriter out;
    private final IdentityHashMap<Suggestion, Position> shown = new IdentityHashMap<>();

    /**
     * @param folder what stands before each path, with a slash at its end
     * @param verbose whether mutants are told of too that make no difference
     */
    MutationText(String folder, boolean verbose, Colours colours, PrintWriter out) {
        this.folder = folder;
        this.verbose = verbose;
        this.colours = colours;
        this.out = out;
    }

    /**
     * Tells a report.
     *
     * @param pasted a suggested case as it is pasted into its file
     * @param threshold the score in percent that was asked for, or null
     */
    void print(MutationReport report, Function<Suggestion, String> pasted, Integer threshold) {
        for (MutantResult result : report.results()) {
            if (result.fate() == Fate.SURVIVED) {
                survivor(result, pasted);
            } else if (result.fate() == Fate.UNDECIDED || (verbose && result.fate() == Fate.EQUIVALENT)) {
                headline(result);
                out.println("    " + Snippet.visible(result.why()));
                out.println();
            }
        }
        int widest = report.byFile().keySet().stream()
                .mapToInt(file -> folder.length() + file.length())
                .max()
                .orElse(0);
        report.byFile().forEach((file, tally) -> out.println(line(file, tally, widest)));
        out.println(totals(report.tally(), threshold));
    }

    private void survivor(MutantResult result, Function<Suggestion, String> pasted) {
        headline(result);
        Position shown = shown(result);
        if (shown != null) {
            out.println("    The case shown for " + Snippet.visible(folder + shown) + " would notice it, too");
            out.println();
            return;
        }
        String file = Snippet.visible(folder + result.suggestion().one().file());
        out.println("    This case would notice it; paste it below cases: in " + file);
        out.print(pasted.apply(result.suggestion()));
        out.println();
    }

    /** Where the mutant is for which the very case was shown before, or null where it was not; it is now. */
    private Position shown(MutantResult result) {
        return shown.putIfAbsent(result.suggestion(), result.mutant().at());
    }

    private void headline(MutantResult result) {
        Mutant mutant = result.mutant();
        String word = result.fate() == Fate.SURVIVED
                ? colours.bad("not noticed")
                : result.fate() == Fate.UNDECIDED ? colours.strong("undecided") : colours.faint("no difference");
        out.println(Snippet.visible(folder + mutant.at()) + ": " + word + ": "
                + colours.strong(Snippet.visible(mutant.what())));
        out.println("    in \"" + Snippet.visible(mutant.rule().name()) + '"');
    }

    private String line(String file, Tally tally, int widest) {
        String path = String.format("%-" + Math.max(1, widest) + "s", Snippet.visible(folder + file));
        String score = String.format("%4d %%", tally.score());
        boolean full = tally.score() == 100;
        return path + String.format("%13s", count(tally.mutants())) + "  "
                + (full ? colours.good(score) : colours.bad(score)) + (full ? "" : "  " + left(tally));
    }

    private static String left(Tally tally) {
        String undecided = tally.undecided() == 0 ? "" : tally.undecided() + " undecided";
        String survived = tally.survived() == 0 ? "" : tally.survived() + " not noticed";
        return survived + (survived.isEmpty() || undecided.isEmpty() ? "" : ", ") + undecided;
    }

    private String totals(Tally tally, Integer threshold) {
        StringBuilder line = new StringBuilder(count(tally.mutants())).append(": ");
        line.append(String.format(Locale.ROOT, "%,d noticed", tally.killed()));
        if (tally.survived() + tally.undecided() > 0) {
            line.append(", ").append(left(tally));
        }
        if (tally.equivalent() > 0) {
            line.append(", ").append(tally.equivalent()).append(" that make no difference");
        }
        boolean reached = threshold == null ? tally.score() == 100 : tally.score() >= threshold;
        String score = "score " + tally.score() + " %";
        line.append("; ").append(reached ? colours.good(score) : colours.bad(score));
        if (!reached && threshold != null) {
            line.append(", and ").append(threshold).append(" % is asked for");
        }
        return line.toString();
    }

    private static String count(int mutants) {
        return String.format(Locale.ROOT, "%,d mutant%s", mutants, mutants == 1 ? "" : "s");
    }
}
