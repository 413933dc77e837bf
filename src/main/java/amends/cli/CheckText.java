package amends.cli;

import amends.check.CheckReport;
import amends.check.Finding;
import amends.check.Witness;
import amends.policy.PolicyProblem;
import amends.wire.SituationWriter;
import java.io.PrintWriter;
import java.util.Locale;

/** Tells a report to people. */
public final class CheckText {

    private static final String MARGIN = "    ";
    private static final int WIDEST = 96;

    /** A list longer than this helps nobody who is told the right name besides. */
    private static final int SHORT = 60;

    private final String folder;
    private final PrintWriter out;

    /**
     * @param folder what stands before each path, with a slash at its end
     * @param out where to
     */
    public CheckText(String folder, PrintWriter out) {
        this.folder = folder;
        this.out = out;
    }

    /** Prints every finding and how many there are. */
    public void print(CheckReport report) {
        for (Finding finding : report.findings()) {
            print(finding, report.line(finding.problem().at()));
            out.println();
        }
        out.println(summary(report));
    }

    private void print(Finding finding, String line) {
        PolicyProblem problem = finding.problem();
        out.println(where(problem, line) + ": " + problem.severity().name().toLowerCase(Locale.ROOT) + ": "
                + Snippet.visible(problem.message()) + " [" + problem.code() + "]");
        if (line != null) {
            Snippet snippet = Snippet.of(line, problem.at().column());
            String number = String.format("%6d", problem.at().line());
            out.println(number + " | " + snippet.line());
            out.println(" ".repeat(number.length()) + " | " + snippet.caret());
        }
        say("did you mean \"", problem.nearest(), "\"?");
        String expected = problem.expected();
        if (expected != null && (problem.nearest() == null || expected.length() <= SHORT)) {
            wrapped("expected " + expected);
        }
        if (problem.found() != null && !problem.message().contains(problem.found())) {
            say("found ", problem.found(), "");
        }
        for (Witness witness : finding.witnesses()) {
            say("for example: ", witness.shows(), "");
            say(MARGIN, SituationWriter.text(witness.situation(), witness.asOf()), "");
        }
        out.println(MARGIN + "see docs/checks/" + problem.code() + ".md, or check --explain " + problem.code());
    }

    /** The place; of what concerns a whole file or folder that could not be read, only the name. */
    private String where(PolicyProblem problem, String line) {
        String file = problem.code().equals("no-folder")
                ? problem.at().file()
                : path(problem.at().file());
        return Snippet.visible(
                line == null && !problem.code().equals("not-utf-8")
                        ? file
                        : file + ":" + problem.at().line() + ":" + problem.at().column());
    }

    private String path(String file) {
        return file.equals(".") ? folder : folder + file;
    }

    private void say(String before, String text, String after) {
        if (text != null) {
            out.println(MARGIN + before + Snippet.visible(text) + after);
        }
    }

    private void wrapped(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : Snippet.visible(text).split(" ", -1)) {
            if (line.length() > 0 && line.length() + word.length() >= WIDEST) {
                out.println(MARGIN + line);
                line = new StringBuilder("  ");
            }
            line.append(line.toString().isBlank() ? "" : " ").append(word);
        }
        out.println(MARGIN + line);
    }

    private static String summary(CheckReport report) {
        String in = " in " + count(report.files().size(), "file");
        if (report.findings().isEmpty()) {
            return "0 problems" + in;
        }
        long errors = report.errors();
        long warnings = report.warnings();
        if (errors == 0 || warnings == 0) {
            return (errors > 0 ? count(errors, "error") : count(warnings, "warning")) + in;
        }
        return count(errors, "error") + " and " + count(warnings, "warning") + in;
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
