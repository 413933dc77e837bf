package amends.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copy the database into a file that H2 and PostgreSQL can both be restored from. */
@Command(
        name = "backup",
        sortOptions = false,
        exitCodeOnInvalidInput = AmendsCommand.FAILED,
        exitCodeOnExecutionException = AmendsCommand.FAILED,
        description = "Copy the database into a file that H2 and PostgreSQL can both be restored from.",
        footerHeading = "%n",
        footer = {
            "A PostgreSQL may be in use meanwhile. The file of an H2 database belongs to the server while that runs: ask the server then, by POST /tasks/backup on its admin port.",
            "",
            "Exit code: 0 done, 1 could not."
        })
final class BackupCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "config.yml",
            arity = "0..1",
            defaultValue = "config.yml",
            description = "The settings, which name the database (default: config.yml).")
    private String settings;

    @Option(
            names = "--output",
            paramLabel = "FILE.zip",
            required = true,
            description = "The file to write; there must be none of that name.")
    private Path output;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    private final CommandContext context;
    private final Vault vault;

    BackupCommand(CommandContext context, Vault vault) {
        this.context = context;
        this.vault = vault;
    }

    @Override
    public Integer call() {
        context.out().println(vault.backup(settings, output));
        return AmendsCommand.GOOD;
    }
}
