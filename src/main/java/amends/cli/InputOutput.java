package amends.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files as a caller names them, and their troubles in one line. */
final class InputOutput {

    /** The name that stands for standard input and standard output. */
    static final String STANDARD = "-";

    private InputOutput() {}

    /** Refuses an input that is not there or cannot be read. */
    static void mustBeReadable(Path input) {
        if (Files.isDirectory(input)) {
            throw new CommandFailure("cannot read " + input + ": it is a folder");
        }
        if (Files.notExists(input)) {
            throw new CommandFailure("cannot read " + input + ": no such file");
        }
        if (!Files.isReadable(input)) {
            throw new CommandFailure("cannot read " + input + ": permission denied");
        }
    }

    /** Refuses to write over what is being read; an output that is null is none. */
    static void mustDiffer(Path input, Path output) {
        try {
            if (output != null && Files.exists(output) && Files.isSameFile(input, output)) {
                throw new CommandFailure("cannot write " + output + ": it is the input");
            }
        } catch (IOException failed) {
            throw cannot("write " + output, failed);
        }
    }

    /** Something could not be done. */
    static CommandFailure cannot(String what, IOException failure) {
        return new CommandFailure("cannot " + what + ": " + reason(failure), failure);
    }

    private static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such folder or file";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileSystemException inFile && inFile.getReason() != null) {
            return inFile.getReason();
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
