package amends.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
final class RestoreCommand extends VaultCommand {

    @Option(names = "--input", paramLabel = "FILE.zip", required = true, description = "What the command backup wrote.")
    private Path input;

    RestoreCommand(CommandContext context, Vault vault) {
        super(context, vault);
    }

    @Override
    String work(Vault on, String config) {
        return on.restore(config, input);
    }
}
