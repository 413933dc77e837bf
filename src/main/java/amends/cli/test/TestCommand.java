package amends.cli.test;

import amends.check.CheckReport;
import amends.cli.AmendsCommand;
import amends.cli.CommandContext;
import amends.cli.CommandFailure;
import amends.cli.RulesRoot;
import amends.policy.PolicyProblemsException;
import amends.testing.Case;
import amends.testing.Suite;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the cases of a rules folder. */
@Command(
        name = "test",
        sortOptions = false,
        exitCodeOnInvalidInput = AmendsCommand.FAILED,
        exitCodeOnExecutionException = AmendsCommand.FAILED,
        description = "Run the cases of a rules folder: those that stand beside its policies.",
        footerHeading = "%n",
        footer = {"Exit code: 0 all hold, 1 rules or cases could not be loaded, 2 a case failed."})
public final class TestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private TestOptions options;

    private final CommandContext context;

    /** @param context loads the cases and takes the report */
    public TestCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (options.folder == null) {
            throw new ParameterException(spec.commandLine(), "which rules folder? Name it, as in test rules");
        }
        int code = test(reporter());
        if (context.out().checkError()) {
            throw new CommandFailure("cannot write the report");
        }
        return code;
    }

    private Reporter reporter() {
        RulesRoot root = RulesRoot.of(options.folder, Path.of("").toAbsolutePath());
        Colours colours = new Colours(spec.commandLine().getColorScheme().ansi());
        return new TextReporter(root.prefix(), options.verbose, colours, context.out(), context.err());
    }

    private int test(Reporter reporter) {
        Suite suite;
        try {
            suite = context.tests().apply(options.folder);
        } catch (PolicyProblemsException wrong) {
            reporter.problems(CheckReport.of(wrong.problems(), TextsOnDisk.of(options.folder, wrong.problems())));
            return AmendsCommand.FAILED;
        }
        List<Case> selected = suite.cases().stream().filter(this::isSelected).toList();
        TestRun run = TestRun.of(suite, selected, context.clock());
        reporter.run(run, options.run);
        boolean empty = options.failOnEmpty && run.cases() == 0;
        return empty || run.failed() > 0 ? AmendsCommand.FOUND_FAULTS : AmendsCommand.GOOD;
    }

    private boolean isSelected(Case one) {
        return options.run == null
                || options.run.matcher(one.file() + ": " + one.name()).find();
    }
}
