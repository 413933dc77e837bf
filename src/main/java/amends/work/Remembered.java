package amends.work;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Something that is found out again only when what is known of it is old. One thread finds it out; those who ask meanwhile
 * are told what was known before.
 *
 * @param <T> what is found out
 */
public final class Remembered<T> implements Supplier<T> {

    private final Supplier<T> source;
    private final long keepNanos;
    private final LongSupplier nanos;
    private final ReentrantLock finding = new ReentrantLock();
    private volatile Known<T> known;

    private record Known<T>(T value, long at) {}

    /**
     * @param source finds it out
     * @param keep for how long it is good
     * @param nanos runs on, as {@link System#nanoTime} does
     */
    public Remembered(Supplier<T> source, Duration keep, LongSupplier nanos) {
        this.source = source;
        this.keepNanos = keep.toNanos();
        this.nanos = nanos;
    }

    /** What is known; it is waited for only where nothing was ever known. */
    @Override
    public T get() {
        Known<T> now = known;
        if (now != null && (isGood(now) || !finding.tryLock())) {
            return now.value();
        }
        if (now == null) {
            finding.lock();
        }
        try {
            if (known == null || !isGood(known)) {
                known = new Known<>(source.get(), nanos.getAsLong());
            }
            return known.value();
        } finally {
            finding.unlock();
        }
    }

    private boolean isGood(Known<T> value) {
        return nanos.getAsLong() - value.at() < keepNanos;
    }
}
