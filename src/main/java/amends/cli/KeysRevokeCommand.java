package amends.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Revoke an access key; servers that run know within five seconds. */
@Command(
        name = "revoke",
        exitCodeOnInvalidInput = AmendsCommand.FAILED,
        exitCodeOnExecutionException = AmendsCommand.FAILED,
        description =
                "Revoke an access key; servers that run know within five seconds. The last one of the role admin can"
                        + " be revoked too: the service stays closed until another is made here.",
        footerHeading = "%n",
        footer = {"Exit code: 0 done, 1 could not."})
final class KeysRevokeCommand extends VaultCommand {

    @Option(names = "--id", paramLabel = "ID", required = true, description = "The key's id, as the list tells it.")
    private String id;

    KeysRevokeCommand(CommandContext context, Vault vault) {
        super(context, vault);
    }

    @Override
    String work(Vault on, String config) {
        return on.revokeKey(config, id);
    }
}
