package amends;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** The clock of a demo: turned on by hand through the weeks that are over, then running faster than others. */
final class DemoClock implements InstantSource {

    private final LongSupplier nanos;
    private final int speed;
    private Instant shown;
    private long since;
    private boolean isRunning;

    /**
     * @param first what it shows at first; it stands still
     * @param nanos counts nanoseconds, from anywhere
     * @param speed how many seconds it goes on in one, once it runs
     */
    DemoClock(Instant first, LongSupplier nanos, int speed) {
        this.shown = first;
        this.nanos = nanos;
        this.speed = speed;
    }

    /** Turns it on to an instant; never back. */
    synchronized void turn(Instant instant) {
        if (instant.isAfter(shown)) {
            shown = instant;
        }
    }

    /** Has it run. */
    synchronized void run() {
        since = nanos.getAsLong();
        isRunning = true;
    }

    @Override
    public synchronized Instant instant() {
        return isRunning
                ? shown.plus(Duration.ofNanos(nanos.getAsLong() - since).multipliedBy(speed))
                : shown;
    }
}
