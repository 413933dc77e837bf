package amends.http.limits;

import amends.http.ProblemException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets some work be done at the same time by a few only. A few more wait in line for a short while; whoever comes then is
 * sent away at once, and told to come again, rather than kept until the caller has given up.
 */
public final class Turnstile {

    private final Semaphore places;
    private final int mostWaiting;
    private final Duration patience;
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * @param atOnce how many work at the same time
     * @param mostWaiting how many wait in line
     * @param patience how long
     */
    public Turnstile(int atOnce, int mostWaiting, Duration patience) {
        this.places = new Semaphore(atOnce);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /**
     * Does some work when there is a place for it.
     *
     * @throws ProblemException with 503 where there is none
     */
    public <T> T pass(Supplier<T> work) {
        if (!places.tryAcquire() && !hasWaited()) {
            throw new ProblemException(
                    LimitsFilter.overloaded("as many evaluations are made now as may be at once, and others wait"),
                    Map.of("Retry-After", "1"));
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean hasWaited() {
        try {
            return waiting.incrementAndGet() <= mostWaiting
                    && places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }
}
