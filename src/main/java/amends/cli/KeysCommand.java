package amends.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Make, list and revoke access keys. */
@Command(
        name = "keys",
        exitCodeOnInvalidInput = AmendsCommand.FAILED,
        exitCodeOnExecutionException = AmendsCommand.FAILED,
        description = "Make, list and revoke access keys, directly in the database.",
        footerHeading = "%n",
        footer = {
            "The file of an H2 database belongs to the server while that runs: ask the server then, by GET and POST /v1/keys and DELETE /v1/keys/ID with a key of the role admin. The first key is made so without one, from this machine."
        })
final class KeysCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    private KeysCommand() {}

    /** The verb with its own verbs. */
    static CommandLine line(CommandContext context, Vault vault) {
        return new CommandLine(new KeysCommand())
                .addSubcommand(new KeysCreateCommand(context, vault))
                .addSubcommand(new KeysListCommand(context, vault))
                .addSubcommand(new KeysRevokeCommand(context, vault));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return AmendsCommand.FAILED;
    }
}
