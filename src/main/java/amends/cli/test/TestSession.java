package amends.cli.test;

import amends.check.CheckReport;
import amends.cli.AmendsCommand;
import amends.cli.CommandContext;
import amends.cli.CommandFailure;
import amends.policy.PolicyProblemsException;
import amends.testing.Case;
import amends.testing.Suite;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Predicate;

/** Loads a rules folder, runs the cases that are asked for, and has it told. */
final class TestSession {

    private final TestOptions options;
    private final CommandContext context;
    private final Reporter reporter;

    TestSession(TestOptions options, CommandContext context, Reporter reporter) {
        this.options = options;
        this.context = context;
        this.reporter = reporter;
    }

    /** Runs all cases that are asked for. Returns the exit code. */
    int run() {
        Suite suite = load();
        if (suite == null) {
            return AmendsCommand.FAILED;
        }
        TestRun run = run(suite, one -> true);
        if (options.measures()) {
            run = run.measured(options.run == null);
        }
        if (options.mutate && run.failed() == 0) {
            run = run.with(MutationRun.of(suite, run.all(), options.run == null));
        }
        tell(run);
        page(run);
        boolean empty = options.failOnEmpty && run.cases() == 0;
        return empty || run.failed() > 0 || isBelowThreshold(run) ? AmendsCommand.FOUND_FAULTS : AmendsCommand.GOOD;
    }

    private boolean isBelowThreshold(TestRun run) {
        boolean covered = run.coverage() == null || run.coverage().score().percent() >= least();
        boolean noticed = run.mutants() == null || run.mutants().tally().score() >= least();
        return !covered || !noticed;
    }

    private int least() {
        return options.threshold == null ? 0 : options.threshold;
    }

    private void page(TestRun run) {
        if (options.coverageHtml != null) {
            String page =
                    context.coveragePage().apply(run.coverage(), run.suite().texts());
            try {
                Files.createDirectories(options.coverageHtml.toAbsolutePath().getParent());
                Files.writeString(options.coverageHtml, page);
                reporter.wrote(options.coverageHtml);
            } catch (IOException e) {
                throw new CommandFailure("cannot write " + options.coverageHtml + ": is it a folder, or in a file?", e);
            }
        }
    }

    /** Tells what came of running cases; where there was none, people that, and programs both. */
    void tell(TestRun run) {
        reporter.run(run);
        if (run.cases() == 0) {
            PrintWriter out = options.format == TestOptions.Format.TEXT ? context.out() : context.err();
            out.println(Empty.told(run, options.run, options.folder));
        }
    }

    /** The rules and cases as they are now, or null where they cannot be loaded, which is told. */
    Suite load() {
        try {
            return context.tests().apply(options.folder);
        } catch (PolicyProblemsException wrong) {
            reporter.problems(CheckReport.of(wrong.problems(), TextsOnDisk.of(options.folder, wrong.problems())));
            return null;
        }
    }

    /** Runs those of the cases that are asked for. */
    TestRun run(Suite suite, Predicate<Case> which) {
        List<Case> selected =
                suite.cases().stream().filter(this::isAsked).filter(which).toList();
        return TestRun.of(suite, selected, context.clock());
    }

    private boolean isAsked(Case one) {
        return options.run == null || RegexSearch.finds(options.run, one.file() + ": " + one.name());
    }
}
