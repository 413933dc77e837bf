package amends.history;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Timelines that are written and never read back. */
final class TimelineStream implements TimelineLog {

    private static final int LINES_BETWEEN_CHECKS = 1_000;

    private final String name;
    private final Writer writer;
    private final Writer owned;
    private long line;

    /**
     * @param name what it is called, for people
     * @param writer stays open
     */
    TimelineStream(String name, Writer writer, TimelineHead head) {
        this(name, writer, Writer.nullWriter(), head);
    }

    private TimelineStream(String name, Writer writer, Writer owned, TimelineHead head) {
        this.name = name;
        this.writer = writer;
        this.owned = owned;
        add(head.line());
    }

    /** Writes to something that is no plain file. */
    static TimelineStream open(Path file, TimelineHead head) {
        try {
            Writer writer = Files.newBufferedWriter(file);
            return new TimelineStream(file.toString(), writer, writer, head);
        } catch (IOException failed) {
            throw TimelineLog.cannot("write", file.toString(), failed);
        }
    }

    @Override
    public String recall() {
        return null;
    }

    @Override
    public BacktestException damaged(RuntimeException why) {
        throw new IllegalStateException("nothing was read", why);
    }

    @Override
    public void write(String object) {
        add(Seal.close(object));
    }

    private void add(byte[] sealed) {
        try {
            writer.write(new String(sealed, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw TimelineLog.cannot("write", name, failed);
        }
        line++;
        if (line % LINES_BETWEEN_CHECKS == 0) {
            check();
        }
    }

    /** A print writer tells only when asked. */
    private void check() {
        if (writer instanceof PrintWriter standard && standard.checkError()) {
            throw new BacktestException("cannot write " + name);
        }
    }

    @Override
    public void close() {
        check();
        try {
            owned.close();
        } catch (IOException failed) {
            throw TimelineLog.cannot("write", name, failed);
        }
    }
}
