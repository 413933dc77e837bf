package amends.cli;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the policy book. */
@Command(
        name = "docs",
        sortOptions = false,
        exitCodeOnInvalidInput = AmendsCommand.FAILED,
        exitCodeOnExecutionException = AmendsCommand.FAILED,
        description = "Write the policy book: what the rules promise and do, for people who do not write rules.",
        footerHeading = "%n",
        footer = {
            "The book is HTML, each page complete in itself, and the same in Markdown. Open index.html. The same rules"
                    + " make the same files.",
            "",
            "A folder with files that this command did not write is left alone, unless --force is given; then files of"
                    + " the book's names are written over, and the others stay.",
            "",
            "Exit code: 0 written, 1 could not."
        })
final class DocsCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "rules",
            arity = "0..1",
            defaultValue = "rules",
            description = "The rules folder (default: rules).")
    private Path rules;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            required = true,
            description = "The folder to write into; it is made where there is none.")
    private Path output;

    @Option(names = "--force", description = "Write into a folder that holds other files, too.")
    private boolean force;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    private final CommandContext context;

    DocsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        OutputFolder folder = new OutputFolder(output);
        folder.mustLieOutside(rules);
        folder.mustBeOurs(force);
        SortedMap<String, String> files = context.book().apply(rules);
        OutputFolder.Written written = folder.write(files);
        written.removed().forEach(file -> context.out().println("removed " + output.resolve(file)));
        files.keySet().forEach(file -> context.out().println("wrote " + output.resolve(file)));
        return AmendsCommand.GOOD;
    }
}
