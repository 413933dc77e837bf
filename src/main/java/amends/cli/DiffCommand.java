package amends.cli;

import amends.policy.PolicyProblemsException;
import amends.release.diff.DiffText;
import amends.release.diff.ReleaseDiff;
import amends.release.diff.RulesState;
import amends.wire.DiffWriter;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what is different between two rules folders. */
@Command(
        name = "diff",
        sortOptions = false,
        exitCodeOnInvalidInput = AmendsCommand.FAILED,
        exitCodeOnExecutionException = AmendsCommand.FAILED,
        description =
                "Tell what is different between two rules folders: rules in sentences, kinds, and every value in the"
                        + " files beside the policies.",
        footerHeading = "%n",
        footer = "Exit code: 0 also where they differ, 1 where one of them does not load.")
final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OLD_DIR", description = "The rules folder as it was.")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW_DIR", description = "The rules folder as it is.")
    private Path after;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "Lines for people, or one JSON object. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    private final CommandContext context;

    DiffCommand(CommandContext context) {
        this.context = context;
    }

    /** How it is told. */
    enum Format {
        TEXT,
        JSON
    }

    @Override
    public Integer call() {
        ReleaseDiff diff = ReleaseDiff.between(state(before), state(after));
        if (format == Format.JSON) {
            write(diff);
        } else {
            context.out().print(DiffText.of(diff));
        }
        if (context.out().checkError()) {
            throw new CommandFailure("cannot write what is different");
        }
        return AmendsCommand.GOOD;
    }

    /** Problems name files of a folder, and there are two folders. */
    private RulesState state(Path folder) {
        try {
            return context.states().apply(folder);
        } catch (PolicyProblemsException wrong) {
            context.err().println("diff: the rules in " + folder + " do not load:");
            throw wrong;
        }
    }

    private void write(ReleaseDiff diff) {
        try (JsonGenerator json = new JsonFactory().createGenerator(context.out())) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            DiffWriter.write(diff, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.out().println();
    }
}
