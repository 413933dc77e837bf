package amends.cli.test;

import amends.check.CheckReport;
import amends.cli.CheckText;
import amends.cli.Snippet;
import amends.cli.test.TestRun.CaseRun;
import amends.cli.test.TestRun.FileRun;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Tells people: a line for each file, failures in full, and the totals. */
final class TextReporter implements Reporter {

    private final String folder;
    private final TestOptions options;
    private final Colours colours;
    private final PrintWriter out;
    private final PrintWriter err;

    /**
     * @param folder what stands before each path, with a slash at its end
     * @param options what is told
     * @param err where problems go
     */
    TextReporter(String folder, TestOptions options, Colours colours, PrintWriter out, PrintWriter err) {
        this.folder = folder;
        this.options = options;
        this.colours = colours;
        this.out = out;
        this.err = err;
    }

    @Override
    public void problems(CheckReport report) {
        out.flush();
        new CheckText(folder, err).print(report);
        err.flush();
    }

    @Override
    public void run(TestRun run) {
        int width = run.files().stream()
                .mapToInt(file -> folder.length() + file.file().length())
                .max()
                .orElse(0);
        FailureText failures = new FailureText(run.suite(), folder, colours, out);
        for (FileRun file : run.files()) {
            out.println(line(file, width));
            for (CaseRun one : file.cases()) {
                if (!one.holds()) {
                    failures.print(one);
                } else if (options.verbose) {
                    out.println("        " + Snippet.visible(one.name()) + colours.faint("  " + Took.text(one.took())));
                }
            }
            if (!file.failed().isEmpty()) {
                out.println();
            }
        }
        if (run.cases() > 0) {
            out.println(totals(run));
        }
        coverage(run);
        mutants(run);
    }

    private void coverage(TestRun run) {
        if (options.coverage) {
            out.println();
            CoverageText.print(run.coverage(), folder, out);
        }
    }

    @Override
    public void wrote(Path page) {
        out.println();
        out.println("wrote " + Snippet.visible(page.toString()));
    }

    private void mutants(TestRun run) {
        if (run.mutants() != null) {
            out.println();
            new MutationText(folder, options.verbose, colours, out)
                    .print(run.mutants(), suggestion -> MutationRun.pasted(suggestion, run.suite()), options.threshold);
        } else if (options.mutate) {
            out.println("No mutants were tried: a case that fails without any change notices nothing");
        }
    }

    private String line(FileRun file, int width) {
        int failed = file.failed().size();
        String path = String.format("%-" + width + "s", Snippet.visible(folder + file.file()));
        String word = failed == 0 ? colours.good("ok  ") : colours.bad("FAIL");
        String count = String.format("%10s", count(file.cases().size(), "case"));
        String time = String.format("%9s", Took.text(file.took()));
        return word + "  " + path + count + colours.faint(time)
                + (failed == 0 ? "" : colours.bad("  " + failed + " failed"));
    }

    private String totals(TestRun run) {
        String total = count(run.cases(), "case") + " in " + count(run.files().size(), "file") + ": ";
        int failed = run.failed();
        String came = failed == 0 ? colours.good("all hold") : colours.bad(failed + " failed");
        return total + came + ", " + Took.text(run.took());
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
