package amends.serving;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Changes as they are told by other threads. Any number of them that nobody waited for count as one. */
final class Signals implements Changes {

    private final Semaphore happened = new Semaphore(0);

    @Override
    public boolean within(Duration atMost) throws InterruptedException {
        boolean something = happened.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        happened.drainPermits();
        return something;
    }

    @Override
    public void happened() {
        happened.release();
    }
}
