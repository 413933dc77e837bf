package amends.cli.test;

import amends.cli.Snippet;
import amends.cli.test.TestRun.CaseRun;
import amends.policy.Position;
import amends.testing.Asked;
import amends.testing.Difference;
import amends.testing.Expectation;
import amends.testing.Failure;
import amends.testing.Reason;
import amends.testing.Reasons;
import amends.testing.StepResult;
import amends.testing.Suite;
import amends.testing.Wanted;
import amends.wire.SituationWriter;
import java.io.PrintWriter;
import java.util.List;

/** Tells people of one case that failed: what was expected, what came, the facts, and why. */
final class FailureText {

    private static final String MARGIN = "      ";

    private final Suite suite;
    private final String folder;
    private final Colours colours;
    private final PrintWriter out;

    /** @param folder what stands before each path, with a slash at its end */
    FailureText(Suite suite, String folder, Colours colours, PrintWriter out) {
        this.suite = suite;
        this.folder = folder;
        this.colours = colours;
        this.out = out;
    }

    void print(CaseRun one) {
        List<StepResult> steps = one.result().steps();
        int all = one.result().one().steps().size();
        String step = all == 1 ? "" : ", step " + steps.size() + " of " + all;
        out.println();
        out.println("  " + colours.strong(Snippet.visible(one.name()) + step)
                + colours.faint("  " + Took.text(one.took())));
        print(steps.get(steps.size() - 1));
    }

    private void print(StepResult result) {
        if (result.refusal() != null) {
            place(result.step().at(), "it cannot be evaluated: " + result.refusal());
            facts(result);
            return;
        }
        for (Failure failure : result.failures()) {
            place(failure.expectation().at(), Asked.of(failure.expectation()));
            difference(failure, result);
            reasons(Reasons.of(failure, result.seen(), suite.policies().policies()));
        }
        facts(result);
    }

    private void place(Position at, String what) {
        out.println("    " + Snippet.visible(folder + at + ": " + what));
        String line = Lines.of(suite.texts(), at);
        if (line != null) {
            Snippet snippet = Snippet.of(line, at.column());
            String number = String.format("%10d", at.line());
            out.println(number + " | " + snippet.line());
            out.println(" ".repeat(number.length()) + " | " + colours.bad(snippet.caret()));
        }
    }

    private void difference(Failure failure, StepResult result) {
        Expectation expected = failure.expectation();
        if (expected instanceof Expectation.Recommends exactly) {
            difference(Difference.of(exactly.all(), result.seen().plan()));
        } else if (expected instanceof Expectation.RecommendsAtLeast least) {
            Difference all = Difference.of(List.of(), result.seen().plan());
            difference(new Difference(List.of(least.wanted()), List.of(), all.extra()));
        } else if (expected instanceof Expectation.DoesNotRecommend never) {
            var all = result.seen().plan().recommendations();
            difference(new Difference(
                    List.of(),
                    all.stream().filter(never.wanted()::isMetBy).toList(),
                    all.stream().filter(one -> !never.wanted().isMetBy(one)).toList()));
        } else {
            expected(failure.expected());
            came(failure.actual());
        }
    }

    private void difference(Difference difference) {
        difference.missing().forEach(wanted -> expected(wanted.toString()));
        difference.extra().forEach(one -> came(Wanted.of(one).toString()));
        difference
                .same()
                .forEach(one -> out.println(
                        MARGIN + "  and also " + Snippet.visible(Wanted.of(one).toString())));
        if (difference.extra().isEmpty() && difference.same().isEmpty()) {
            came("nothing");
        }
    }

    private void expected(String text) {
        out.println(MARGIN + colours.bad("- expected " + Snippet.visible(text)));
    }

    private void came(String text) {
        out.println(MARGIN + colours.good("+ but it is " + Snippet.visible(text)));
    }

    private void reasons(List<Reason> reasons) {
        for (Reason reason : reasons) {
            String rule = reason.rule() == null ? "" : "\"" + reason.rule() + "\"";
            if (reason.rule() != null) {
                out.println(MARGIN + "why: " + Snippet.visible(rule));
            }
            String at = reason.at() == null ? "" : folder + reason.at() + " ";
            out.println(MARGIN + (reason.rule() == null ? "why: " : "     ") + Snippet.visible(at + reason.told()));
        }
    }

    private void facts(StepResult result) {
        String request =
                SituationWriter.text(result.step().situation(), result.step().asOf());
        out.println(MARGIN + "facts: " + Snippet.visible(request));
        if (result.seen() != null) {
            String derived = DerivedFacts.of(result);
            if (!derived.isEmpty()) {
                out.println(MARGIN + "   so: " + Snippet.visible(derived));
            }
        }
    }
}
