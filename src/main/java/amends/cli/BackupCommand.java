package amends.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
final class BackupCommand extends VaultCommand {

    @Option(
            names = "--output",
            paramLabel = "FILE.zip",
            required = true,
            description = "The file to write; there must be none of that name.")
    private Path output;

    BackupCommand(CommandContext context, Vault vault) {
        super(context, vault);
    }

    @Override
    String work(Vault on, String config) {
        return on.backup(config, output);
    }
}
