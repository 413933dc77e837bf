package amends.spool;

import amends.decision.Decision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decisions in files of a folder, in the order in which they came: put at the end by one thread at a time, taken from the
 * front by another, found by any. What is put there is on the disk.
 */
final class Spool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

    private static final int SEGMENT_BYTES = 16 * 1024 * 1024;

    private final Path folder;
    private final FileChannel lock;
    private final Object writing = new Object();
    private final Deque<Segment> segments = new ArrayDeque<>();
    private long counted;
    private long done;
    private long aside;

    /** A record to be put in. Its bytes belong to it: nobody changes them. */
    static final class Entry {
        private final String id;
        private final byte[] bytes;

        Entry(String id, byte[] bytes) {
            this.id = id;
            this.bytes = bytes;
        }

        String id() {
            return id;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /**
     * Decisions from the front.
     *
     * @param segment where they are
     * @param to where the last of them ends
     */
    record Batch(Segment segment, List<Decision> decisions, long to) {
        static final Batch NONE = new Batch(null, List.of(), 0);
    }

    /**
     * How much there is, all of one moment.
     *
     * @param counted records that were put in, or found at the start
     * @param done records that are done with
     * @param aside those of them that were set aside, since the database does not take them
     * @param waiting records that wait
     * @param bytes bytes that wait
     */
    record Counts(long counted, long done, long aside, long waiting, long bytes) {}

    /**
     * Opens the folder, makes it where it is not there, and reads what was left.
     *
     * @throws SpoolException where it cannot be used, such as that another process does
     */
    Spool(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new SpoolException("the folder " + folder + " for decisions cannot be used: " + e, e);
        }
        try {
            lock();
            recover();
        } catch (IOException | RuntimeException e) {
            close();
            throw e instanceof SpoolException told
                    ? told
                    : new SpoolException("the decisions in " + folder + " cannot be read: " + e, e);
        }
    }

    private void lock() throws IOException {
        FileLock held = null;
        try {
            held = lock.tryLock();
        } catch (OverlappingFileLockException e) {
            // This process has it.
        }
        if (held == null) {
            throw new SpoolException("another process uses the folder " + folder
                    + " for decisions; each needs a data folder of its own");
        }
    }

    private void recover() throws IOException {
        List<Long> numbers;
        try (Stream<Path> files = Files.list(folder)) {
            numbers = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{12}\\" + Segment.SUFFIX))
                    .map(name -> Long.valueOf(name.substring(0, 12)))
                    .sorted()
                    .toList();
        }
        for (long number : numbers) {
            Segment segment = Segment.open(folder, number);
            segments.add(segment);
            long torn = segment.recover();
            if (torn > 0) {
                LOG.warn(
                        "cut off the last {} bytes of the decisions in file {}: they were not written to their end,"
                                + " and so never answered",
                        torn,
                        segment.number());
            }
            counted += segment.records();
        }
        if (counted > 0) {
            LOG.info("{} decisions were left on the disk by the run before", counted);
        }
    }

    /**
     * Puts records at the end, onto the disk: all of them or none.
     *
     * @throws IOException where they cannot be written
     */
    void append(List<Entry> entries) throws IOException {
        synchronized (writing) {
            Segment last = writable();
            try {
                last.append(entries);
            } catch (IOException e) {
                abandon(last);
                throw e;
            }
            synchronized (this) {
                long end = last.end();
                for (Entry entry : entries) {
                    end += entry.bytes().length;
                    last.written(entry.id(), end);
                }
                counted += entries.size();
            }
        }
    }

    private Segment writable() throws IOException {
        Segment last;
        synchronized (this) {
            last = segments.peekLast();
            if (last != null && last.takes(SEGMENT_BYTES) && last.isThere()) {
                return last;
            }
        }
        Files.createDirectories(folder);
        Segment next = Segment.open(folder, last == null ? 1 : last.number() + 1);
        synchronized (this) {
            segments.addLast(next);
        }
        return next;
    }

    /** After a failure nobody knows what of the file is on the disk behind its counted end: it is written no more. */
    private void abandon(Segment failed) {
        failed.abandon();
        synchronized (this) {
            if (failed.end() > 0) {
                return;
            }
            segments.remove(failed);
        }
        failed.delete();
    }

    /** The first that wait, so many at most. */
    Batch next(int most) throws IOException {
        Segment first;
        Records records;
        synchronized (this) {
            first = segments.stream()
                    .filter(segment -> segment.records() > 0)
                    .findFirst()
                    .orElse(null);
            if (first == null) {
                return Batch.NONE;
            }
            records = first.waiting();
        }
        List<Decision> decisions = new ArrayList<>();
        while (decisions.size() < most && records.next()) {
            decisions.add(DecisionBytes.read(records.content()));
        }
        if (decisions.isEmpty()) {
            throw new IOException("file " + first.number() + " of the decisions was changed or is damaged");
        }
        return new Batch(first, decisions, records.position());
    }

    /** The first that waits, if any does. */
    Optional<Decision> oldest() throws IOException {
        Records records;
        synchronized (this) {
            Optional<Segment> first =
                    segments.stream().filter(segment -> segment.records() > 0).findFirst();
            if (first.isEmpty()) {
                return Optional.empty();
            }
            records = first.get().waiting();
        }
        // It may be done with meanwhile.
        return records.next() ? Optional.of(DecisionBytes.read(records.content())) : Optional.empty();
    }

    /** A batch is done with; returns how many bytes that were. */
    long done(Batch batch) {
        List<Segment> finished = new ArrayList<>();
        long bytes;
        synchronized (this) {
            bytes = batch.segment().bytes();
            batch.segment().drained(batch.decisions().size(), batch.to());
            bytes -= batch.segment().bytes();
            done += batch.decisions().size();
            while (segments.size() > 1 && segments.getFirst().records() == 0) {
                finished.add(segments.removeFirst());
            }
        }
        finished.forEach(Segment::delete);
        return bytes;
    }

    /** Keeps a copy of a batch in a file that nobody reads by himself; it is {@link #done} with then. */
    void setAside(Batch batch) throws IOException {
        try (FileChannel file =
                FileChannel.open(folder.resolve("aside"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (Decision decision : batch.decisions()) {
                ByteBuffer bytes = ByteBuffer.wrap(DecisionBytes.of(decision));
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
            }
            file.force(true);
        }
        synchronized (this) {
            aside += batch.decisions().size();
        }
    }

    /** Takes off the disk what is done with, if all is. */
    void tidy() {
        synchronized (writing) {
            synchronized (this) {
                if (segments.size() != 1 || segments.getLast().records() > 0) {
                    return;
                }
                if (segments.getLast().takes(SEGMENT_BYTES)) {
                    segments.getLast().empty();
                } else {
                    segments.removeLast().delete();
                }
            }
        }
    }

    /** What waits under an id; empty where it is done with. */
    Optional<Decision> find(String id) {
        List<Records> places;
        synchronized (this) {
            places = segments.stream()
                    .filter(segment -> segment.mayHold(id))
                    .map(Segment::waiting)
                    .toList();
        }
        try {
            for (Records records : places) {
                while (records.next()) {
                    if (DecisionBytes.id(records.content()).equals(id)) {
                        return Optional.of(DecisionBytes.read(records.content()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.empty();
    }

    /** How much there is. */
    synchronized Counts counts() {
        return new Counts(
                counted,
                done,
                aside,
                segments.stream().mapToLong(Segment::records).sum(),
                segments.stream().mapToLong(Segment::bytes).sum());
    }

    @Override
    public void close() {
        synchronized (writing) {
            synchronized (this) {
                segments.forEach(Segment::close);
                segments.clear();
            }
        }
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
