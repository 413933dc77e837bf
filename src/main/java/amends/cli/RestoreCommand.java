package amends.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fill an empty database from a backup, all of it or nothing. */
@Command(
        name = "restore",
        sortOptions = false,
        exitCodeOnInvalidInput = AmendsCommand.FAILED,
        exitCodeOnExecutionException = AmendsCommand.FAILED,
        description = "Fill an empty database from a backup, all of it or nothing.",
        footerHeading = "%n",
        footer = {
            "A database that holds incidents is left alone. No server may use it meanwhile.",
            "",
            "Exit code: 0 done, 1 could not."
        })
final class RestoreCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "config.yml",
            arity = "0..1",
            defaultValue = "config.yml",
            description = "The settings, which name the database (default: config.yml).")
    private String settings;

    @Option(names = "--input", paramLabel = "FILE.zip", required = true, description = "What the command backup wrote.")
    private Path input;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    private final CommandContext context;
    private final Vault vault;

    RestoreCommand(CommandContext context, Vault vault) {
        this.context = context;
        this.vault = vault;
    }

    @Override
    public Integer call() {
        context.out().println(vault.restore(settings, input));
        return AmendsCommand.GOOD;
    }
}
