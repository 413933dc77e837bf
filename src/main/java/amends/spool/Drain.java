package amends.spool;

import amends.casework.StoreUnavailableException;
import amends.decision.Decision;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that brings what waits into the database, many at once. */
final class Drain implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private static final int MOST = 1_000;

    /** What fails so often alone, and not because the database is gone, is set aside. */
    private static final int ATTEMPTS = 5;

    /** So long more are waited for, since many at once cost little more than one. */
    private static final Duration GATHERING = Duration.ofMillis(100);

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LAST_WORK = Duration.ofSeconds(5);

    private final Spool spool;
    private final Consumer<List<Decision>> table;
    private final Room room;
    private final Thread thread = new Thread(this::run, "decisions");
    private int most = MOST;
    private int attempts;

    private boolean isHurried;
    private boolean isClosing;
    private RuntimeException failure;
    private long failures;

    /** @param table adds decisions that are not there; what throws is tried again */
    Drain(Spool spool, Consumer<List<Decision>> table, Room room) {
        this.spool = spool;
        this.table = table;
        this.room = room;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /**
     * Has everything that waits now brought into the database, and returns then.
     *
     * @throws StoreUnavailableException where that fails
     */
    synchronized void settle() {
        long upTo = spool.counts().counted();
        long before = failures;
        while (spool.counts().done() < upTo) {
            if (failures > before || isClosing) {
                throw new StoreUnavailableException(
                        "decisions wait that cannot be brought into the database now", failure);
            }
            isHurried = true;
            notifyAll();
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreUnavailableException("interrupted while decisions wait", e);
            }
        }
    }

    private void run() {
        while (goesOn()) {
            try {
                batch();
                attempts = 0;
                most = MOST;
                mended();
            } catch (RuntimeException | IOException e) {
                attempts++;
                failed(e);
            }
        }
    }

    private void batch() throws IOException {
        Spool.Batch batch = spool.next(most);
        if (batch.decisions().isEmpty()) {
            spool.tidy();
            return;
        }
        try {
            table.accept(batch.decisions());
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            // It may be one of them that it fails at: that one is found by halves.
            if (most > 1 || attempts < ATTEMPTS) {
                most = Math.max(1, Math.min(most, batch.decisions().size()) / 2);
                throw e;
            }
            spool.setAside(batch);
            LOG.error(
                    "decision {} cannot be stored and was set aside",
                    batch.decisions().get(0).id(),
                    e);
        }
        room.give(spool.done(batch));
    }

    /** Waits for something to do; false when it is time to end. */
    private synchronized boolean goesOn() {
        try {
            long pause = attempts > 0
                    ? Math.min(LONGEST_PAUSE.toNanos(), PAUSE.toNanos() << Math.min(attempts - 1, 10))
                    : spool.counts().waiting() >= MOST ? 0 : GATHERING.toNanos();
            long until = System.nanoTime() + pause;
            for (long left = pause; left > 0 && !isHurried && !isClosing; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            isHurried = false;
            return !isClosing;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private synchronized void mended() {
        if (failure != null) {
            LOG.info("decisions are brought into the database again");
            failure = null;
        }
        notifyAll();
    }

    private synchronized void failed(Exception e) {
        if (failure == null) {
            LOG.warn("decisions wait on the disk, for they cannot be brought into the database: {}", e.getMessage());
        }
        failure = e instanceof RuntimeException thrown ? thrown : new IllegalStateException(e);
        failures++;
        notifyAll();
    }

    /** Ends, after what waits is in the database, if that is soon; else it stays on the disk. */
    @Override
    public void close() {
        synchronized (this) {
            isClosing = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        long until = System.nanoTime() + LAST_WORK.toNanos();
        try {
            while (spool.counts().waiting() > 0 && System.nanoTime() < until) {
                batch();
            }
            spool.tidy();
        } catch (RuntimeException | IOException e) {
            LOG.warn(
                    "{} decisions stay on the disk until the next start: {}",
                    spool.counts().waiting(),
                    e.getMessage());
        }
    }
}
