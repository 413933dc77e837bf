package amends.cli;

import amends.history.Timelines;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import picocli.CommandLine.Option;

/** Where {@code backtest} writes how each incident would have gone. */
final class TimelineOptions {

    @Option(
            names = "--timelines",
            paramLabel = "FILE",
            description =
                    "Write how each incident would have gone, one JSON object a line, to a new file; - writes to the"
                            + " standard output, and the summary to the standard error output.")
    private String file;

    @Option(
            names = "--resume",
            description =
                    "Go on with the interrupted run that wrote the file of --timelines; where there is none, begin.")
    private boolean resume;

    /**
     * Finds what can be told before the rules are compiled.
     *
     * @param incidents the name of the file that is read
     * @throws CommandFailure where the options do not go together, or the file cannot be written
     */
    void check(String incidents) {
        if (resume && (file == null || writesStandardOutput())) {
            throw new CommandFailure("--resume needs the file of the run to go on with: --timelines FILE");
        }
        if (resume && incidents.equals(InputOutput.STANDARD)) {
            throw new CommandFailure("--resume needs a file of incidents: the standard input cannot be read again");
        }
        if (file == null || writesStandardOutput()) {
            return;
        }
        Path path = Path.of(file);
        if (!incidents.equals(InputOutput.STANDARD)) {
            InputOutput.mustDiffer(Path.of(incidents), path);
        }
        try {
            if (!resume && Files.exists(path) && !Files.isDirectory(path) && Files.size(path) > 0) {
                throw new CommandFailure(
                        "cannot write " + file + ": something stands in it; --resume goes on with the run"
                                + " that wrote it, or name another file");
            }
        } catch (IOException failed) {
            throw InputOutput.cannot("read " + file, failed);
        }
    }

    /** Refuses a page that would be written over the timelines. */
    void checkPage(Path html) {
        if (html != null
                && file != null
                && Path.of(file)
                        .toAbsolutePath()
                        .normalize()
                        .equals(html.toAbsolutePath().normalize())) {
            throw new CommandFailure("--timelines and --html name the same file: " + file);
        }
    }

    boolean writesStandardOutput() {
        return InputOutput.STANDARD.equals(file);
    }

    /** The instant for rows that do not say up to when they are known: that of the run that is gone on with, or now. */
    Instant asOf(InstantSource clock) {
        return open(null).asOf().orElseGet(clock::instant);
    }

    Timelines open(PrintWriter standard) {
        if (file == null) {
            return Timelines.nowhere();
        }
        if (writesStandardOutput()) {
            return Timelines.to(standard);
        }
        return resume ? Timelines.resuming(Path.of(file)) : Timelines.to(Path.of(file));
    }
}
