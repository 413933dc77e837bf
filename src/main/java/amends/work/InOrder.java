package amends.work;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on many things with several threads and hands on what came of them in their own order. A bounded number of batches is
 * held at a time, and how many threads there are changes nothing but the time it takes.
 */
public final class InOrder {

    private InOrder() {}

    /**
     * Where things come from.
     *
     * @param <A> what is worked on
     * @param <X> how getting them may fail
     */
    @FunctionalInterface
    public interface Source<A, X extends Exception> {

        /** The next few, or none after the last; called by the thread that runs. */
        List<A> next() throws X;

        /** Whether the next few are at hand. Where they have to be waited for, what is done is handed on before. */
        default boolean isReady() {
            return true;
        }
    }

    /**
     * Works on everything that a source has.
     *
     * @param threads how many things are worked on at once
     * @param work what is done with each, by any of the threads
     * @param sink takes what came of each, in order and on the thread that calls; whatever it throws ends the work
     * @throws X from the source
     * @throws CancellationException where the thread that calls is interrupted
     */
    public static <A, B, X extends Exception> void run(
            int threads, Source<A, X> source, Function<A, B> work, Consumer<B> sink) throws X {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            run(workers, 2 * threads, source, work, sink);
        } finally {
            workers.shutdownNow();
        }
    }

    /**
     * Works on everything that a source has, by threads that others use too. Where it fails, what others have begun for it is
     * ended in peace, and what they have not begun is not done.
     *
     * @param workers the threads
     * @param held how many batches are held at a time
     */
    public static <A, B, X extends Exception> void run(
            ExecutorService workers, int held, Source<A, X> source, Function<A, B> work, Consumer<B> sink) throws X {
        Queue<Future<List<B>>> running = new ArrayDeque<>();
        try {
            boolean more = true;
            while (more || !running.isEmpty()) {
                if (!more || running.size() > held || (!running.isEmpty() && !source.isReady())) {
                    done(running.remove()).forEach(sink);
                    continue;
                }
                List<A> next = source.next();
                more = !next.isEmpty();
                if (more) {
                    running.add(workers.submit(() -> next.stream().map(work).toList()));
                }
            }
        } finally {
            running.forEach(one -> one.cancel(false));
        }
    }

    private static <B> List<B> done(Future<List<B>> batch) {
        try {
            return batch.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the work on one of them failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            CancellationException ended = new CancellationException("interrupted");
            ended.initCause(stopped);
            throw ended;
        }
    }
}
