package amends.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Stands in the list of commands; the program starts the server before the command line is asked. */
@Command(
        name = "server",
        customSynopsis = "java -jar amends.jar server config.yml",
        description = "Serve over HTTP as a settings file says.",
        exitCodeOnInvalidInput = AmendsCommand.FAILED,
        exitCodeOnExecutionException = AmendsCommand.FAILED)
final class ServerCommand implements Callable<Integer> {

    @Parameters(paramLabel = "config.yml", description = "The settings.")
    private String settings;

    @Override
    public Integer call() {
        throw new CommandFailure("the server with " + settings + " is not started from here");
    }
}
