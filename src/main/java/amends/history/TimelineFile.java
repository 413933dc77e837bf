package amends.history;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Timelines in a file: what stands there is read back, line by line, and what comes then is written behind it. A last line
 * without an end is what a run was writing when it was killed, and is dropped.
 */
final class TimelineFile implements TimelineLog {

    /** As many as the incidents that are followed at a time: a run that is killed loses no more of what it did. */
    private static final int LINES_BETWEEN_FLUSHES = 128;

    private static final int BLOCK = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final InputStream in;
    private final OutputStream out;
    private final long whole;
    private long read;
    private long line;
    private boolean writing;

    private TimelineFile(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.whole = wholeLines();
        channel.position(0);
        this.in = new BufferedInputStream(Channels.newInputStream(channel), BLOCK);
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BLOCK);
    }

    /**
     * Opens a file for a run.
     *
     * @throws BacktestException where that cannot be, or another run wrote it; then nothing is changed
     */
    static TimelineFile open(Path file, TimelineHead head) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            try {
                if (!isAlone(channel)) {
                    throw new BacktestException("cannot write " + file + ": another run is writing it");
                }
                TimelineFile opened = new TimelineFile(file, channel);
                opened.begin(head);
                return opened;
            } catch (IOException | RuntimeException failed) {
                channel.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw TimelineLog.cannot("write", file, failed);
        }
    }

    private static boolean isAlone(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException here) {
            return false;
        }
    }

    /** Where the last line that has an end ends. */
    private long wholeLines() throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (long end = channel.size(); end > 0; end = Math.max(0, end - BLOCK)) {
            long from = Math.max(0, end - BLOCK);
            block.clear().limit((int) (end - from));
            while (block.hasRemaining() && channel.read(block, from + block.position()) >= 0) {
                // a read may bring less than was asked for
            }
            for (int i = block.position() - 1; i >= 0; i--) {
                if (block.get(i) == '\n') {
                    return from + i + 1;
                }
            }
        }
        return 0;
    }

    private void begin(TimelineHead head) throws IOException {
        byte[] expected = head.line();
        if (whole == 0) {
            byte[] torn = in.readNBytes(expected.length + 1);
            if (torn.length > expected.length || !Arrays.equals(torn, Arrays.copyOf(expected, torn.length))) {
                throw differs("its first line is not that of timelines");
            }
            toWriting();
            add(expected);
            out.flush();
            return;
        }
        String difference = head.difference(next());
        if (difference != null) {
            throw differs(difference);
        }
    }

    private BacktestException differs(String difference) {
        return new BacktestException("cannot resume " + file + ": " + difference);
    }

    /** The next line without its end. */
    private byte[] next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(BLOCK >> 4);
        int one = in.read();
        while (one != '\n' && one >= 0) {
            bytes.write(one);
            one = in.read();
        }
        read += bytes.size() + 1L;
        line++;
        return bytes.toByteArray();
    }

    @Override
    public String recall() {
        try {
            if (!writing && read >= whole) {
                toWriting();
            }
            if (writing) {
                return null;
            }
            String object = Seal.open(next());
            if (object == null) {
                throw damaged(null);
            }
            return object;
        } catch (IOException failed) {
            throw TimelineLog.cannot("read", file, failed);
        }
    }

    private void toWriting() throws IOException {
        if (channel.size() > whole) {
            channel.truncate(whole);
        }
        channel.position(whole);
        writing = true;
    }

    @Override
    public BacktestException damaged(RuntimeException why) {
        return new BacktestException("cannot resume " + file + ": line " + line + " is damaged", why);
    }

    @Override
    public void write(String object) {
        try {
            add(Seal.close(object));
            if (line % LINES_BETWEEN_FLUSHES == 0) {
                out.flush();
            }
        } catch (IOException failed) {
            throw TimelineLog.cannot("write", file, failed);
        }
    }

    private void add(byte[] sealed) throws IOException {
        out.write(sealed);
        line++;
    }

    @Override
    public void close() {
        try (channel) {
            out.flush();
        } catch (IOException failed) {
            throw TimelineLog.cannot("write", file, failed);
        }
    }
}
