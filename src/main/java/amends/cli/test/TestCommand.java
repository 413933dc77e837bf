package amends.cli.test;

import amends.cli.AmendsCommand;
import amends.cli.CommandContext;
import amends.cli.CommandFailure;
import amends.cli.PageFile;
import amends.cli.RulesRoot;
import amends.cli.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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
        footer = {
            "Exit code: 0 all hold, 1 rules or cases could not be loaded, 2 a case failed, with --fail-on-empty there"
                    + " was none, or with --threshold the score is below it."
        })
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
        if (options.schema) {
            context.out().print(CaseSchema.text());
            return AmendsCommand.GOOD;
        }
        if (options.folder == null) {
            throw wrong("which rules folder? Name it, as in test rules");
        }
        if (options.watch && options.format != TestOptions.Format.TEXT) {
            throw wrong("--watch is for people: leave out --format "
                    + options.format.name().toLowerCase(Locale.ROOT));
        }
        boolean measured = options.mutate || options.coverage;
        if (measured && options.format == TestOptions.Format.JUNIT) {
            throw wrong("--coverage and --mutate go with the formats text and json");
        }
        if ((measured || options.measures()) && options.watch) {
            throw wrong("--coverage and --mutate go without --watch");
        }
        if (options.threshold != null && !measured && !options.measures()) {
            throw wrong("--threshold goes with --coverage or --mutate");
        }
        if (options.threshold != null && (options.threshold < 0 || options.threshold > 100)) {
            throw wrong("--threshold is a percentage from 0 to 100, not " + options.threshold);
        }
        if (options.coverageHtml != null && new PageFile(options.coverageHtml).isIn(options.folder)) {
            throw wrong(
                    "--coverage-html cannot write into the rules folder, where every file is a rule or belongs to one");
        }
        RulesRoot root = RulesRoot.of(options.folder, Path.of("").toAbsolutePath());
        TestSession session = new TestSession(options, context, reporter(root.prefix()));
        int code = options.watch ? watch(session, root.prefix()) : session.run();
        if (context.out().checkError()) {
            throw new CommandFailure("cannot write the report");
        }
        return code;
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private Reporter reporter(String folder) {
        PrintWriter out = context.out();
        Colours colours = new Colours(spec.commandLine().getColorScheme().ansi());
        return switch (options.format) {
            case TEXT -> new TextReporter(folder, options, colours, out, context.err());
            case JSON -> new JsonReporter(options.verbose, out);
            case JUNIT -> new JunitReporter(folder, out);
        };
    }

    private int watch(TestSession session, String folder) {
        PrintWriter out = context.out();
        CleanEnd end = new CleanEnd(out);
        try (FolderEvents events = new FolderEvents(options.folder)) {
            new Watch(
                            folder,
                            new Changes(events),
                            path -> Files.exists(options.folder.resolve(path)),
                            new WatchSession(session, folder, out),
                            Terminal.OUTPUT.isSeen(),
                            out)
                    .run();
        } catch (IOException unwatchable) {
            String why = Files.isDirectory(options.folder) ? unwatchable.getMessage() : "there is no such folder";
            throw new CommandFailure("cannot watch " + options.folder + ": " + why, unwatchable);
        } finally {
            end.over();
        }
        if (out.checkError()) {
            throw new CommandFailure("cannot write the report");
        }
        throw new CommandFailure("there is nothing left to watch in " + options.folder);
    }
}
