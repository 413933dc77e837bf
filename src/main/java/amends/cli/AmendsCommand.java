package amends.cli;

import amends.cli.test.TestCommand;
import amends.history.BacktestException;
import amends.policy.PolicyProblem;
import amends.policy.PolicyProblemsException;
import amends.rows.MappingException;
import amends.rows.RowsException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line. Exit codes: {@value #GOOD} good, {@value #FAILED} could not do it (wrong arguments, rules that do
 * not load, a file that cannot be read or written), {@value #FOUND_FAULTS} did it and found faults.
 */
@Command(
        name = "amends",
        customSynopsis = "java -jar amends.jar COMMAND",
        description = "Says what to do when service fails: acknowledge, tell, compensate.",
        mixinStandardHelpOptions = true,
        versionProvider = AmendsCommand.Version.class,
        exitCodeOnInvalidInput = AmendsCommand.FAILED,
        exitCodeOnExecutionException = AmendsCommand.FAILED)
public final class AmendsCommand implements Callable<Integer> {

    /** The exit code of what is good. */
    public static final int GOOD = 0;

    /** The exit code of what could not be done. */
    public static final int FAILED = 1;

    /** The exit code of what was done and found faults. */
    public static final int FOUND_FAULTS = 2;

    @Spec
    private CommandSpec spec;

    private AmendsCommand() {}

    /**
     * Runs a command line, except {@code server}, which is only listed here and started by the program.
     *
     * @param arguments the command and its arguments
     * @param context what commands work with
     * @return the exit code
     */
    public static int run(String[] arguments, CommandContext context) {
        return run(arguments, context, Vault.NONE);
    }

    /**
     * Runs a command line of a program that has a database.
     *
     * @param vault copies the database and restores it
     */
    public static int run(String[] arguments, CommandContext context, Vault vault) {
        return run(arguments, context, vault, wish -> {
            throw new CommandFailure("there is nothing to show");
        });
    }

    /**
     * Runs a command line of a program that can show itself.
     *
     * @param demo shows a made-up evening
     */
    public static int run(String[] arguments, CommandContext context, Vault vault, Demo demo) {
        CommandLine line = new CommandLine(new AmendsCommand())
                .addSubcommand(new ServerCommand())
                .addSubcommand(new DemoCommand(demo))
                .addSubcommand(new CheckCommand(context))
                .addSubcommand(new TestCommand(context))
                .addSubcommand(new EvalCommand(context))
                .addSubcommand(new WhyCommand(context))
                .addSubcommand(new DocsCommand(context))
                .addSubcommand(new BacktestCommand(context))
                .addSubcommand(new CompareCommand(context))
                .addSubcommand(new ReplayCommand(context))
                .addSubcommand(new DiffCommand(context))
                .addSubcommand(new BackupCommand(context, vault))
                .addSubcommand(new RestoreCommand(context, vault))
                .addSubcommand(new EraseCommand(context, vault))
                .addSubcommand(KeysCommand.line(context, vault))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(context.out())
                .setErr(context.err())
                .setParameterExceptionHandler((wrong, parsed) -> {
                    tell(wrong, context.err());
                    return FAILED;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    tell(failure, command.getCommandName(), context.err());
                    return FAILED;
                });
        int code = line.execute(arguments);
        if (context.out().checkError() && code != FAILED) {
            context.err().println("amends: cannot write the output");
            code = FAILED;
        }
        context.err().flush();
        return code;
    }

    private static void tell(ParameterException wrong, PrintWriter err) {
        String command = wrong.getCommandLine().getCommandName();
        err.println(command + ": " + wrong.getMessage());
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().forEach(known -> err.println(command + ": did you mean " + known + "?"));
        }
        // Without the program's own name.
        String called = (wrong.getCommandLine().getCommandSpec().qualifiedName(" ") + ' ').replaceFirst("^\\S+ ", "");
        err.println("see java -jar amends.jar " + called + "--help");
    }

    private static void tell(Exception failure, String command, PrintWriter err) {
        if (failure instanceof PolicyProblemsException rules) {
            rules.problems().stream().map(PolicyProblem::toString).forEach(err::println);
        } else if (failure instanceof MappingException) {
            err.println(command + ": --map " + failure.getMessage());
        } else if (failure instanceof CommandFailure
                || failure instanceof RowsException
                || failure instanceof BacktestException) {
            failure.getMessage().lines().forEach(line -> err.println(command + ": " + line));
        } else {
            err.println(command + ": an error in the program itself");
            failure.printStackTrace(err);
        }
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return FAILED;
    }

    /** The version that stands in the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = AmendsCommand.class.getPackage().getImplementationVersion();
            return new String[] {"amends " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
