package amends.history;

import amends.backtest.PastIncident;
import amends.incident.Afterwards;
import amends.rows.Row;
import amends.rows.RowException;
import amends.rows.RowInput;
import amends.rows.RowReading;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import amends.wire.SituationWriter;
import amends.wire.StrictJson;
import com.google.code.externalsorting.ExternalSort;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * The incidents of a file in the order in which a backtest takes them: by the instant at which they were over, or up to
 * which they are known, then by their ids. They are sorted on disk, so that memory does not grow with the file; a file that
 * is in order is not sorted.
 */
final class PastIncidents implements Closeable {

    /** Above every character that may stand in an id, and below none that JSON writes as it is. */
    private static final char BETWEEN = '\u001f';

    /** Where the instants of a key begin, so that all of them have as many digits. */
    private static final long LONG_AGO = -100_000_000_000L;

    private static final Comparator<String> BY_KEY = Comparator.comparing(PastIncidents::key);

    private final Path folder;
    private final Path written;
    private final List<Way> ways;
    private final BiConsumer<Long, RowException> rejects;
    private final Watch watch;
    private Path sorted;
    private long number;

    /**
     * Reads and sorts a file.
     *
     * @param rows the file; stays open
     * @param ways how each row is to be read; one that any of them cannot read is rejected
     * @param rejects takes the number of each line that cannot be read, and why
     * @param watch sees each line read
     * @throws IOException where the file or the disk fails
     */
    PastIncidents(RowInput rows, List<Way> ways, BiConsumer<Long, RowException> rejects, Watch watch)
            throws IOException {
        this.watch = watch;
        this.ways = List.copyOf(ways);
        this.rejects = rejects;
        this.folder = Files.createTempDirectory("amends-backtest");
        this.written = folder.resolve("incidents");
        try {
            sorted = write(rows) ? written : sort();
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** How many there are. */
    long number() {
        return number;
    }

    /** Writes what can be read; says whether it is in order. */
    private boolean write(RowInput rows) throws IOException {
        boolean ordered = true;
        String before = "";
        try (BufferedWriter out = Files.newBufferedWriter(written, StandardCharsets.UTF_8)) {
            for (Row row = rows.source().next();
                    row != null;
                    row = rows.source().next()) {
                watch.step();
                String line = line(row);
                if (line != null) {
                    out.write(line);
                    out.write('\n');
                    String key = key(line);
                    ordered &= before.compareTo(key) <= 0;
                    before = key;
                    number++;
                }
            }
        }
        return ordered;
    }

    private String line(Row row) {
        try {
            List<RowReading.Read> reads = new ArrayList<>();
            for (Way way : ways) {
                reads.add(way.read(row));
            }
            EvaluationRequest request = reads.get(0).request();
            Object id = request.situation().incident().get("id");
            String name = Objects.toString(id, String.format("line %012d", row.line()))
                    .replace(BETWEEN, ' ');
            return String.format("%016d", end(request).getEpochSecond() - LONG_AGO)
                    + BETWEEN
                    + name.replaceAll("\\R", " ")
                    + BETWEEN
                    + AfterwardsJson.write(reads.get(0).afterwards())
                    + reads.stream()
                            .map(one ->
                                    BETWEEN + SituationWriter.text(one.request().situation(), end(request)))
                            .collect(Collectors.joining());
        } catch (RowException wrong) {
            rejects.accept(row.line(), wrong);
            return null;
        }
    }

    /** When the incident was over, or up to when it is known. */
    private static Instant end(EvaluationRequest request) {
        Instant resolvedAt = (Instant) request.situation().incident().get("resolvedAt");
        return resolvedAt != null && resolvedAt.isBefore(request.asOf()) ? resolvedAt : request.asOf();
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf(BETWEEN, line.indexOf(BETWEEN) + 1));
    }

    private Path sort() throws IOException {
        Path target = folder.resolve("sorted");
        List<File> parts = ExternalSort.sortInBatch(
                written.toFile(), BY_KEY, 1024, StandardCharsets.UTF_8, folder.toFile(), false);
        ExternalSort.mergeSortedFiles(parts, target.toFile(), BY_KEY, StandardCharsets.UTF_8);
        Files.delete(written);
        return target;
    }

    /** Reads them in order; the reader is to be closed. */
    Reading read() throws IOException {
        return new Reading(Files.newBufferedReader(sorted, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** The incidents, one after the other, each as each way has it. */
    final class Reading implements Iterator<List<PastIncident>>, Closeable {
        private final BufferedReader lines;
        private final List<EvaluationReader> readers =
                ways.stream().map(way -> new EvaluationReader(way.policies())).toList();
        private String next;

        private Reading(BufferedReader lines) throws IOException {
            this.lines = lines;
            this.next = lines.readLine();
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
            try {
                next = lines.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            String key = key(line);
            String[] texts = line.substring(key.length() + 1).split(String.valueOf(BETWEEN), -1);
            return each(
                    key.substring(key.indexOf(BETWEEN) + 1),
                    AfterwardsJson.read(texts[0]),
                    Arrays.asList(texts).subList(1, texts.length));
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

        private List<PastIncident> each(String id, Afterwards afterwards, List<String> texts) {
            List<PastIncident> each = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                EvaluationRequest request = readers.get(i)
                        .read(StrictJson.read(texts.get(i).getBytes(StandardCharsets.UTF_8)), Instant.EPOCH);
                each.add(new PastIncident(id, request.situation(), request.asOf(), afterwards));
            }
            return each;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
