package amends.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Work that costs little more for many than for one, such as a commit: what several threads ask for at the same time is
 * done together, by one of them. Nobody waits for others to come.
 *
 * @param <Q> what is asked for
 * @param <R> what comes of it
 */
public final class Together<Q, R> {

    private final Function<List<Q>, List<R>> work;
    private final int most;
    private final Semaphore leaders;
    private final ConcurrentLinkedQueue<Asked<Q, R>> waiting = new ConcurrentLinkedQueue<>();

    /**
     * Prepares for work.
     *
     * @param atOnce how many may work at the same time
     * @param most how much is done together at most
     * @param work does all of it or throws; one result for each, in the same order
     */
    public Together(int atOnce, int most, Function<List<Q>, List<R>> work) {
        this.leaders = new Semaphore(atOnce);
        this.most = most;
        this.work = work;
    }

    /**
     * Has something done, by this thread or by another.
     *
     * @throws RuntimeException what the work threw: where several were done together and it failed, each is tried alone
     */
    public R ask(Q what) {
        Asked<Q, R> mine = new Asked<>(what);
        waiting.add(mine);
        while (!mine.isDone()) {
            if (leaders.tryAcquire()) {
                boolean isTaken;
                try {
                    List<Asked<Q, R>> batch = next();
                    isTaken = batch.isEmpty();
                    done(batch);
                } finally {
                    leaders.release();
                }
                // Whoever came while all places were taken waits to be told that one is free.
                Asked<Q, R> next = waiting.peek();
                if (next != null) {
                    next.wake();
                }
                if (isTaken) {
                    // Another has taken this one's work too, and tells when it is done.
                    mine.await();
                }
            } else {
                mine.await();
            }
        }
        return mine.result();
    }

    private List<Asked<Q, R>> next() {
        List<Asked<Q, R>> batch = new ArrayList<>();
        while (batch.size() < most) {
            Asked<Q, R> one = waiting.poll();
            if (one == null) {
                break;
            }
            batch.add(one);
        }
        return batch;
    }

    private void done(List<Asked<Q, R>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            List<R> results = work.apply(batch.stream().map(Asked::what).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).end(results.get(i), null);
            }
        } catch (Throwable e) {
            // Of whatever sort, even one that the compiler knows nothing of: those who wait must be told.
            if (batch.size() == 1) {
                batch.get(0).end(null, e);
            } else {
                batch.forEach(one -> done(List.of(one)));
            }
        }
    }

    /** Something asked for, and what came of it. */
    private static final class Asked<Q, R> {
        private final Q what;
        private final Semaphore news = new Semaphore(0);
        private volatile boolean done;
        private R result;
        private Throwable failure;

        Asked(Q what) {
            this.what = what;
        }

        Q what() {
            return what;
        }

        boolean isDone() {
            return done;
        }

        void await() {
            news.acquireUninterruptibly();
        }

        void wake() {
            news.release();
        }

        void end(R came, Throwable failed) {
            result = came;
            failure = failed;
            done = true;
            wake();
        }

        R result() {
            if (failure instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (failure instanceof Error thrown) {
                throw thrown;
            }
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
            return result;
        }
    }
}
