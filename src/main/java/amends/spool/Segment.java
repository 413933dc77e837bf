package amends.spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/**
 * A file of records, of which those up to {@link #drained} are done with. Its state is guarded by the {@link Spool}'s lock;
 * one thread at a time writes.
 */
final class Segment {

    static final String SUFFIX = ".log";

    private static final int BUFFER = 128 * 1024;

    private final long number;
    private final Path file;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private boolean abandoned;
    private long end;
    private long drained;
    private long records;
    private String least;
    private String greatest;

    private Segment(long number, Path file, FileChannel channel) {
        this.number = number;
        this.file = file;
        this.channel = channel;
    }

    /** The segment of that number, made where it is not there. */
    static Segment open(Path folder, long number) throws IOException {
        Path file = folder.resolve(String.format(Locale.ROOT, "%012d%s", number, SUFFIX));
        boolean isNew = Files.notExists(file);
        Segment segment = new Segment(
                number,
                file,
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        if (isNew) {
            sync(folder);
        }
        return segment;
    }

    /** A new file is there after a crash only if its folder is on the disk too. */
    private static void sync(Path folder) {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException e) {
            // Not every system lets folders be opened; those that do not, keep them by themselves.
        }
    }

    /**
     * Reads what was left in the file; cuts off what was not written to its end.
     *
     * @return how many bytes were cut off
     */
    long recover() throws IOException {
        Records left = new Records(channel, 0, channel.size());
        while (left.next()) {
            written(DecisionBytes.id(left.content()), left.position());
        }
        long torn = channel.size() - end;
        if (torn > 0) {
            channel.truncate(end);
            channel.force(true);
        }
        return torn;
    }

    /** Puts records behind what is there, onto the disk; they count when {@link #written} says so. */
    void append(List<Spool.Entry> entries) throws IOException {
        long at = end;
        for (Spool.Entry entry : entries) {
            int from = 0;
            while (from < entry.bytes().length) {
                int part = Math.min(buffer.remaining(), entry.bytes().length - from);
                buffer.put(entry.bytes(), from, part);
                from += part;
                if (!buffer.hasRemaining()) {
                    at = flush(at);
                }
            }
        }
        flush(at);
        channel.force(false);
    }

    private long flush(long at) throws IOException {
        long to = at;
        buffer.flip();
        while (buffer.hasRemaining()) {
            to += channel.write(buffer, to);
        }
        buffer.clear();
        return to;
    }

    /** Takes away what was begun and is not counted; nothing is written here any more. */
    void abandon() {
        abandoned = true;
        try {
            channel.truncate(end);
        } catch (IOException e) {
            // What is left there was answered to nobody; at the next start it is taken for decisions that wait.
        }
    }

    /** Whether it is to be written to, being shorter than that. */
    boolean takes(long most) {
        return !abandoned && end < most;
    }

    /** Whether its file is still in the folder. What is in one that somebody deleted can be read on, and is gone with the process. */
    boolean isThere() {
        return Files.exists(file);
    }

    /** A record more, that ends there. */
    void written(String id, long newEnd) {
        end = newEnd;
        records++;
        least = least == null || id.compareTo(least) < 0 ? id : least;
        greatest = greatest == null || id.compareTo(greatest) > 0 ? id : greatest;
    }

    /** Records up to a place are done with. */
    void drained(long count, long to) {
        records -= count;
        drained = to;
    }

    /** Takes away what is done with; all of it is. */
    void empty() {
        if (end == 0) {
            return;
        }
        try {
            channel.truncate(0);
        } catch (IOException e) {
            // It is read once more after the next start, and found to be done with already.
            return;
        }
        end = 0;
        drained = 0;
        least = null;
        greatest = null;
    }

    /** What is left to be done. */
    Records waiting() {
        return new Records(channel, drained, end);
    }

    /** Whether something with that id could be waiting. */
    boolean mayHold(String id) {
        return drained < end && least.compareTo(id) <= 0 && greatest.compareTo(id) >= 0;
    }

    long number() {
        return number;
    }

    long end() {
        return end;
    }

    /** Bytes that wait. */
    long bytes() {
        return end - drained;
    }

    /** Records that wait. */
    long records() {
        return records;
    }

    void delete() {
        close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
