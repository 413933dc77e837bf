package amends.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stands in the list of commands; the program starts the server before the command line is asked. */
@Command(
        name = "server",
        customSynopsis = "java -jar amends.jar server config.yml [--require-cases] [--require-approval] [--check]",
        description = "Serve over HTTP as a settings file says.",
        exitCodeOnInvalidInput = AmendsCommand.FAILED,
        exitCodeOnExecutionException = AmendsCommand.FAILED)
final class ServerCommand implements Callable<Integer> {

    @Parameters(paramLabel = "config.yml", description = "The settings.")
    private String settings;

    @Option(
            names = "--require-cases",
            description = "Let no release serve unless all its cases pass, whatever the settings say.")
    private boolean requireCases;

    @Option(
            names = "--require-approval",
            description = "Let no release serve unless a second person approved it, whatever the settings say.")
    private boolean requireApproval;

    @Option(names = "--check", description = "Show the settings in force and where each comes from, and serve nothing.")
    private boolean check;

    @Override
    public Integer call() {
        throw new CommandFailure("the server with " + settings
                + (requireCases ? " --require-cases" : "")
                + (requireApproval ? " --require-approval" : "")
                + (check ? " --check" : "")
                + " is not started from here");
    }
}
