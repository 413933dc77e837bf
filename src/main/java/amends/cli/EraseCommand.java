package amends.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
final class EraseCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "config.yml",
            arity = "0..1",
            defaultValue = "config.yml",
            description = "The settings, which name the database (default: config.yml).")
    private String settings;

    @Option(names = "--customer", paramLabel = "ID", required = true, description = "The id of the customer.")
    private String customer;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    private final CommandContext context;
    private final Vault vault;

    EraseCommand(CommandContext context, Vault vault) {
        this.context = context;
        this.vault = vault;
    }

    @Override
    public Integer call() {
        context.out().println(vault.erase(settings, customer));
        return AmendsCommand.GOOD;
    }
}
