package amends.history;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The lines of one run, behind its head. */
interface TimelineLog extends Closeable {

    /** Nobody wants them. */
    TimelineLog NONE = new TimelineLog() {
        @Override
        public String recall() {
            return null;
        }

        @Override
        public BacktestException damaged(RuntimeException why) {
            throw new IllegalStateException("nothing was read", why);
        }

        @Override
        public void write(String line) {
            // nobody wants it
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    /**
     * The next line that stands there already; null behind the last, then lines may be written.
     *
     * @throws BacktestException where it is damaged
     */
    String recall();

    /** The line that was read last cannot be what stands there. */
    BacktestException damaged(RuntimeException why);

    /**
     * Adds a line.
     *
     * @throws BacktestException where it cannot be written
     */
    void write(String line);

    /** @throws BacktestException where what was written last cannot be */
    @Override
    void close();

    /** Something could not be done with the file. */
    static BacktestException cannot(String what, Object file, IOException failed) {
        String reason = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
        if (failed instanceof NoSuchFileException) {
            reason = "no such folder";
        } else if (failed instanceof AccessDeniedException) {
            reason = "permission denied";
        } else if (failed instanceof FileSystemException inFile && inFile.getReason() != null) {
            reason = inFile.getReason();
        }
        return new BacktestException("cannot " + what + " " + file + ": " + reason, failed);
    }
}
