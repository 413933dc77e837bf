package amends.cli;

import picocli.CommandLine.Command;

/** List the access keys, but not what they are. */
@Command(
        name = "list",
        exitCodeOnInvalidInput = AmendsCommand.FAILED,
        exitCodeOnExecutionException = AmendsCommand.FAILED,
        description = "List the access keys, one a line: id, state, roles, name, and who made it when.",
        footerHeading = "%n",
        footer = {"Exit code: 0 done, 1 could not."})
final class KeysListCommand extends VaultCommand {

    KeysListCommand(CommandContext context, Vault vault) {
        super(context, vault);
    }

    @Override
    String work(Vault on, String config) {
        return on.keys(config);
    }
}
