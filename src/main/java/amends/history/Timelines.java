package amends.history;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a backtest writes how each incident would have gone: one line an incident, in the order in which they are settled, after
 * a first line that tells which run this is. In a file the lines are the run's journal too: an interrupted run goes on behind
 * the last of them.
 */
public final class Timelines {

    private static final int LONGEST_HEAD = 1 << 20;

    private final Path file;
    private final Writer writer;
    private final boolean resuming;

    private Timelines(Path file, Writer writer, boolean resuming) {
        this.file = file;
        this.writer = writer;
        this.resuming = resuming;
    }

    /** They are not written. */
    public static Timelines nowhere() {
        return new Timelines(null, null, false);
    }

    /** They are written, and never read back; the writer stays open. */
    public static Timelines to(Writer writer) {
        return new Timelines(null, writer, false);
    }

    /** They are written to a file that is not there yet, or is empty. */
    public static Timelines to(Path file) {
        return new Timelines(file, null, false);
    }

    /** The run that began to write a file goes on; where the file is not there or is empty, it begins. */
    public static Timelines resuming(Path file) {
        return new Timelines(file, null, true);
    }

    /** Whether anybody wants them. */
    boolean areWanted() {
        return file != null || writer != null;
    }

    /**
     * Finds what can be told before the incidents are read.
     *
     * @throws BacktestException where there is something in the file that is not to be read
     */
    public void check() {
        try {
            if (file != null && !resuming && Files.exists(file) && Files.size(file) > 0) {
                throw new BacktestException("cannot write " + file
                        + ": something stands in it; resume the run that wrote it, or name another file");
            }
        } catch (IOException failed) {
            throw TimelineLog.cannot("read", file, failed);
        }
    }

    /**
     * The instant up to which the incidents of the run that is to be gone on with are known.
     *
     * @return none where a run begins
     */
    public Optional<Instant> asOf() {
        if (!resuming || Files.notExists(file)) {
            return Optional.empty();
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int one = bytes.read(); one >= 0 && one != '\n' && line.size() < LONGEST_HEAD; one = bytes.read()) {
                line.write(one);
            }
            return TimelineHead.asOf(line.toByteArray());
        } catch (IOException failed) {
            throw TimelineLog.cannot("read", file, failed);
        }
    }

    /**
     * Opens them for a run.
     *
     * @param head which run it is
     * @throws BacktestException where they cannot be written, or were written by another run; then nothing is changed
     */
    TimelineLog open(Supplier<TimelineHead> head) {
        check();
        if (writer != null) {
            return new TimelineStream("the timelines", writer, head.get());
        }
        if (file == null) {
            return TimelineLog.NONE;
        }
        // A pipe or a device can only be written.
        boolean plain = Files.notExists(file) || Files.isRegularFile(file) || Files.isDirectory(file);
        return plain ? TimelineFile.open(file, head.get()) : TimelineStream.open(file, head.get());
    }
}
