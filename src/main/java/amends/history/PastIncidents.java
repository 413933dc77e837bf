package amends.history;

import amends.backtest.PastIncident;
import amends.backtest.Remark;
import amends.backtest.Remarks;
import amends.incident.Afterwards;
import amends.rows.Row;
import amends.rows.RowException;
import amends.rows.RowInput;
import amends.rows.RowReading;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import amends.wire.SituationWriter;
import amends.wire.StrictJson;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * The incidents of a file in the order in which a backtest takes them: by the instant at which they were over, or up to
 * which they are known, then by their ids. They are sorted on disk, so that memory does not grow with the file; a file that
 * is in order is not sorted.
 */
final class PastIncidents implements Closeable {

    /** Below every character that may stand in an id, and below all that JSON writes as it is. */
    private static final char BETWEEN = '\u0001';

    /** A line feed in an id, in the same place of the order; it may not stand there itself. */
    private static final char LINE_FEED = '\u000b';

    private static final char ASSUMED = 'a';
    private static final char STATED = 's';

    /** Where the instants of a key begin, so that all of them have as many digits. */
    private static final long LONG_AGO = -100_000_000_000L;

    private final WorkingFolder folder;
    private final List<Way> ways;
    private final BiConsumer<Long, RowException> rejects;
    private final Watch watch;
    private final SortedLines lines;
    private final SameIds ids;
    private final Remarks remarks;
    private long number;

    /**
     * Reads and sorts a file.
     *
     * @param rows the file; stays open
     * @param ways how each row is to be read; one that any of them cannot read is rejected
     * @param rejects takes the number of each line that cannot be read, and why
     * @param remarks takes what is odd in the file
     * @param watch sees each line read
     * @param folder where they are sorted; closed with this, or at once where it fails
     * @throws IOException where the file fails
     * @throws BacktestException where the folder does
     */
    PastIncidents(
            RowInput rows,
            List<Way> ways,
            BiConsumer<Long, RowException> rejects,
            Remarks remarks,
            Watch watch,
            WorkingFolder folder)
            throws IOException {
        this.watch = watch;
        this.ways = List.copyOf(ways);
        this.rejects = rejects;
        this.remarks = remarks;
        this.folder = folder;
        // What is the same up to the id goes by all that is known, so that the order of the file makes no difference.
        this.lines = new SortedLines(
                folder, "incidents", Comparator.comparing(PastIncidents::key).thenComparing(Comparator.naturalOrder()));
        this.ids = new SameIds(folder);
        try {
            read(rows);
            lines.sort();
            ids.count();
            remarks.add(Remark.SAME_ID, ids.number(), ids.first());
        } catch (IOException | RuntimeException failed) {
            lines.abandon();
            ids.abandon();
            close();
            throw failed;
        }
    }

    /** How many there are. */
    long number() {
        return number;
    }

    private void read(RowInput rows) throws IOException {
        for (Row row = rows.source().next(); row != null; row = rows.source().next()) {
            watch.step();
            try {
                List<RowReading.Read> reads = new ArrayList<>();
                for (Way way : ways) {
                    reads.add(way.read(row));
                }
                lines.add(line(reads, row));
                remarks.add(Remark.EARLY, reads.get(0).early() ? 1 : 0, "line " + row.line());
                number++;
            } catch (RowException wrong) {
                rejects.accept(row.line(), wrong);
            }
        }
    }

    private String line(List<RowReading.Read> reads, Row row) {
        RowReading.Read read = reads.get(0);
        EvaluationRequest request = read.request();
        String id = (String) request.situation().incident().get("id");
        if (id != null) {
            ids.add(id.replace('\n', LINE_FEED));
        }
        return String.format("%016d", end(request).getEpochSecond() - LONG_AGO)
                + BETWEEN
                + (id == null ? String.format("line %012d", row.line()) : id.replace('\n', LINE_FEED))
                + BETWEEN
                + (read.endAssumed() ? ASSUMED : STATED)
                + AfterwardsJson.write(read.afterwards())
                + reads.stream()
                        .map(RowReading.Read::request)
                        .map(one -> BETWEEN + SituationWriter.text(one.situation(), one.asOf()))
                        .collect(Collectors.joining());
    }

    /** When the incident was over, or up to when it is known. */
    private static Instant end(EvaluationRequest request) {
        Instant resolvedAt = (Instant) request.situation().incident().get("resolvedAt");
        return resolvedAt != null && resolvedAt.isBefore(request.asOf()) ? resolvedAt : request.asOf();
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf(BETWEEN, line.indexOf(BETWEEN) + 1));
    }

    /** Reads them in order; the reader is to be closed. */
    Reading read() throws IOException {
        return new Reading(lines.read());
    }

    @Override
    public void close() {
        folder.close();
    }

    /** The incidents, one after the other, each as each way has it. */
    final class Reading implements Iterator<List<PastIncident>>, Closeable {
        private final BufferedReader sorted;
        private final List<EvaluationReader> readers =
                ways.stream().map(way -> new EvaluationReader(way.policies())).toList();
        private String next;

        private Reading(BufferedReader sorted) {
            this.sorted = sorted;
            this.next = line();
        }

        private String line() {
            try {
                return sorted.readLine();
            } catch (IOException failed) {
                throw folder.cannot(failed);
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public List<PastIncident> next() {
            if (next == null) {
                throw new NoSuchElementException("there is no incident left");
            }
            String line = next;
            next = line();
            String key = key(line);
            String id = key.substring(key.indexOf(BETWEEN) + 1).replace(LINE_FEED, '\n');
            Instant end = Instant.ofEpochSecond(Long.parseLong(key.substring(0, key.indexOf(BETWEEN))) + LONG_AGO);
            boolean endAssumed = line.charAt(key.length() + 1) == ASSUMED;
            String[] texts = line.substring(key.length() + 2).split(String.valueOf(BETWEEN), -1);
            Afterwards afterwards = AfterwardsJson.read(texts[0]);
            List<PastIncident> each = new ArrayList<>();
            for (int i = 1; i < texts.length; i++) {
                EvaluationRequest request = readers.get(i - 1)
                        .read(StrictJson.read(texts[i].getBytes(StandardCharsets.UTF_8)), Instant.EPOCH);
                each.add(new PastIncident(id, request.situation(), end, afterwards, endAssumed));
            }
            return each;
        }

        /** They as the first way has them. */
        Iterator<PastIncident> first() {
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return Reading.this.hasNext();
                }

                @Override
                public PastIncident next() {
                    return Reading.this.next().get(0);
                }
            };
        }

        @Override
        public void close() throws IOException {
            sorted.close();
        }
    }
}
