package amends.spool;

import amends.decision.Decision;
import amends.decision.LogOverloadedException;
import amends.decision.Logbook;
import amends.work.Together;
import com.codahale.metrics.MetricRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A logbook that puts decisions on the disk, those that come at the same time by one write, and brings them into the
 * database afterwards, so that nobody waits for it. At the start it goes on with what the run before left.
 */
public final class SpooledLogbook implements Logbook, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SpooledLogbook.class);

    private static final int MOST_TOGETHER = 512;
    private static final int GROUP_BYTES = 256 * 1024;
    private static final double MILLIS = 1e3;

    private final Spool spool;
    private final Room room;
    private final Drain drain;
    private final Together<List<Spool.Entry>, Optional<IOException>> together =
            new Together<>(1, MOST_TOGETHER, this::write);
    private final AtomicBoolean isFailing = new AtomicBoolean();

    /**
     * Opens it.
     *
     * @param table adds to the database those decisions that are not there; what throws is tried again
     * @param clock tells the time
     * @throws SpoolException where the folder cannot be used
     */
    public SpooledLogbook(
            SpoolSettings settings, Consumer<List<Decision>> table, InstantSource clock, MetricRegistry metrics) {
        spool = new Spool(settings.folder());
        LogMeters meters = new LogMeters(metrics, spool::counts, () -> lagSeconds(clock));
        room = new Room(settings, meters, spool.counts().bytes());
        drain = new Drain(spool, table, room);
        drain.start();
    }

    @Override
    public void log(Decision decision) {
        log(List.of(decision));
    }

    /** Room is taken at once for all that is written at once: whoever held some while waiting for more could wait for ever. */
    @Override
    public void log(List<Decision> decisions) {
        List<Spool.Entry> group = new ArrayList<>();
        int bytes = 0;
        for (Decision decision : decisions) {
            Spool.Entry entry = new Spool.Entry(decision.id(), DecisionBytes.of(decision));
            if (bytes + entry.bytes().length > GROUP_BYTES && !group.isEmpty()) {
                put(group, bytes);
                group = new ArrayList<>();
                bytes = 0;
            }
            group.add(entry);
            bytes += entry.bytes().length;
        }
        if (!group.isEmpty()) {
            put(group, bytes);
        }
    }

    private void put(List<Spool.Entry> group, int bytes) {
        room.take(bytes);
        Optional<IOException> failure = together.ask(group);
        if (failure.isPresent()) {
            room.refused(bytes);
            throw new LogOverloadedException(
                    "the decision cannot be written down now: the disk for decisions fails or is full", failure.get());
        }
    }

    private List<Optional<IOException>> write(List<List<Spool.Entry>> groups) {
        try {
            spool.append(groups.stream().flatMap(List::stream).toList());
            if (isFailing.compareAndSet(true, false)) {
                LOG.info("decisions are written to the disk again");
            }
            return Collections.nCopies(groups.size(), Optional.empty());
        } catch (IOException e) {
            if (isFailing.compareAndSet(false, true)) {
                LOG.error("decisions cannot be written to the disk, and evaluations are refused: {}", e.toString());
            }
            return Collections.nCopies(groups.size(), Optional.of(e));
        }
    }

    @Override
    public Optional<Decision> waiting(String id) {
        return spool.find(id);
    }

    @Override
    public void settle() {
        drain.settle();
    }

    /** How many there are, all of one moment. */
    Spool.Counts counts() {
        return spool.counts();
    }

    private double lagSeconds(InstantSource clock) {
        try {
            return spool.oldest()
                    .map(oldest ->
                            Duration.between(oldest.at(), clock.instant()).toMillis() / MILLIS)
                    .orElse(0.0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings what waits into the database if that is soon; else it stays on the disk until the next start. */
    @Override
    public void close() {
        drain.close();
        spool.close();
    }
}
