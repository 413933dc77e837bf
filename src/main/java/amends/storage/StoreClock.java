package amends.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time of the database, which all processes on it share, whatever their own clocks say. It is asked for now and then;
 * in between, a counter of this machine that nobody sets counts on. It never goes back: where it turns out to be ahead, it
 * goes at half speed until the database has caught up.
 */
public final class StoreClock implements InstantSource, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreClock.class);
    private static final Duration ASKED_EVERY = Duration.ofSeconds(5);
    private static final int TRIES = 3;

    private final Supplier<Instant> database;
    private final LongSupplier nanos;
    private final ScheduledExecutorService asking;
    private Reading reading;

    /**
     * What was measured last.
     *
     * @param nanos when, by the counter
     * @param measured the database's time then
     * @param shown the time that this clock showed then; not before the measured one
     */
    private record Reading(long nanos, Instant measured, Instant shown) {

        Instant at(long counter) {
            long since = Math.max(0, counter - nanos);
            Instant due = measured.plusNanos(since);
            Instant slow = shown.plusNanos(since / 2);
            return due.isAfter(slow) ? due : slow;
        }
    }

    /**
     * Asks the database for the time.
     *
     * @param database tells its time
     * @param nanos counts nanoseconds, from anywhere
     */
    StoreClock(Supplier<Instant> database, LongSupplier nanos) {
        this.database = database;
        this.nanos = nanos;
        this.asking = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "store-clock");
            thread.setDaemon(true);
            return thread;
        });
        measure();
    }

    /** The clock of a database, which goes on being asked until this is closed. */
    public static StoreClock of(Database database) {
        StoreClock clock = new StoreClock(database::time, System::nanoTime);
        Future<?> unused = clock.asking.scheduleWithFixedDelay(
                clock::measureIfPossible, ASKED_EVERY.toMillis(), ASKED_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return clock;
    }

    /** Asks the database again; of several answers, the quickest is the surest. */
    void measure() {
        long shortest = Long.MAX_VALUE;
        long when = 0;
        Instant time = null;
        for (int i = 0; i < TRIES; i++) {
            long before = nanos.getAsLong();
            Instant told = database.get();
            long took = nanos.getAsLong() - before;
            if (took < shortest) {
                shortest = took;
                // It was told somewhere on the way there and back.
                when = before + took / 2;
                time = told;
            }
        }
        begin(when, time);
    }

    private synchronized void begin(long when, Instant time) {
        long now = nanos.getAsLong();
        Instant measured = time.plusNanos(now - when);
        Instant shown = reading == null ? measured : reading.at(now);
        reading = new Reading(now, measured, shown.isBefore(measured) ? measured : shown);
    }

    private void measureIfPossible() {
        try {
            measure();
        } catch (RuntimeException e) {
            // The counter goes on; the database is asked again soon.
            LOG.debug("the database did not tell the time", e);
        }
    }

    @Override
    public synchronized Instant instant() {
        return reading.at(nanos.getAsLong());
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
