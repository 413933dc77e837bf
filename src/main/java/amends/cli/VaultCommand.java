package amends.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A verb that works on the database which a settings file names, and says in a line what was done. */
abstract class VaultCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "config.yml",
            arity = "0..1",
            defaultValue = "config.yml",
            description = "The settings, which name the database (default: config.yml).")
    private String settings;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    private final CommandContext context;
    private final Vault vault;

    VaultCommand(CommandContext context, Vault vault) {
        this.context = context;
        this.vault = vault;
    }

    /** Does it, and says what was done. */
    abstract String work(Vault on, String config);

    @Override
    public final Integer call() {
        context.out().println(work(vault, settings));
        return AmendsCommand.GOOD;
    }
}
