package amends.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where lines are written; a failure to write never goes unsaid. */
abstract class LineOutput implements Closeable {

    /** Writes to a file, over what is in it. */
    static LineOutput to(Path file) {
        try {
            return new ToFile(file, Files.newBufferedWriter(file));
        } catch (IOException failed) {
            throw InputOutput.cannot("write " + file, failed);
        }
    }

    /** Writes to the standard output, and does not close it. */
    static LineOutput to(PrintWriter standard) {
        return new ToStandard(standard);
    }

    /** Writes nothing. */
    static LineOutput nowhere() {
        return new Nowhere();
    }

    /**
     * Writes a line, its end included.
     *
     * @throws CommandFailure where it cannot be written
     */
    abstract void write(String line);

    @Override
    public abstract void close();

    private static final class ToFile extends LineOutput {
        private final Path file;
        private final Writer writer;

        ToFile(Path file, Writer writer) {
            this.file = file;
            this.writer = writer;
        }

        @Override
        void write(String line) {
            try {
                writer.write(line);
            } catch (IOException failed) {
                throw incomplete(failed);
            }
        }

        @Override
        public void close() {
            try {
                writer.close();
            } catch (IOException failed) {
                throw incomplete(failed);
            }
        }

        private CommandFailure incomplete(IOException failed) {
            return new CommandFailure(
                    InputOutput.cannot("write " + file, failed).getMessage() + "; what it holds is not complete",
                    failed);
        }
    }

    private static final class ToStandard extends LineOutput {
        private static final int LINES_BETWEEN_CHECKS = 1_000;

        private final PrintWriter writer;
        private int lines;

        ToStandard(PrintWriter writer) {
            this.writer = writer;
        }

        @Override
        void write(String line) {
            writer.write(line);
            if (++lines % LINES_BETWEEN_CHECKS == 0) {
                check();
            }
        }

        @Override
        public void close() {
            check();
        }

        private void check() {
            if (writer.checkError()) {
                throw new CommandFailure("cannot write to the standard output; not everything was written");
            }
        }
    }

    private static final class Nowhere extends LineOutput {
        @Override
        void write(String line) {
            // Nobody asked for it.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
