package amends.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Erase the personal data of a customer; the sums stay. */
@Command(
        name = "erase",
        sortOptions = false,
        exitCodeOnInvalidInput = AmendsCommand.FAILED,
        exitCodeOnExecutionException = AmendsCommand.FAILED,
        description = "Erase the personal data of a customer; the sums stay.",
        footerHeading = "%n",
        footer = {
            "The file of an H2 database belongs to the server while that runs: ask the server then, by DELETE /v1/customers/ID.",
            "",
            "Exit code: 0 done, 1 could not."
        })
final class EraseCommand extends VaultCommand {

    @Option(names = "--customer", paramLabel = "ID", required = true, description = "The id of the customer.")
    private String customer;

    EraseCommand(CommandContext context, Vault vault) {
        super(context, vault);
    }

    @Override
    String work(Vault on, String config) {
        return on.erase(config, customer);
    }
}
