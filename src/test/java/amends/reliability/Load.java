package amends.reliability;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Senders that open incidents and record two events in each, all at once, until they are stopped or nobody answers any
 * more; and the book that they keep of what they asked for and of what was acknowledged.
 */
final class Load implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Queue<String> opened = new ConcurrentLinkedQueue<>();
    private final Queue<Recorded> recorded = new ConcurrentLinkedQueue<>();
    private final Queue<HttpResponse<String>> refused = new ConcurrentLinkedQueue<>();
    private final Semaphore acknowledged = new Semaphore(0);
    private final Semaphore refusals = new Semaphore(0);
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ExecutorService threads;
    private final CountDownLatch running;

    /** An event that was acknowledged. */
    record Recorded(String incident, String event) {}

    /**
     * Starts the senders.
     *
     * @param name what the names of their incidents begin with
     */
    Load(Caller caller, String name, int senders) {
        threads = Executors.newFixedThreadPool(senders);
        running = new CountDownLatch(senders);
        for (int sender = 0; sender < senders; sender++) {
            String prefix = name + "-" + sender + "-";
            threads.execute(() -> send(caller, prefix));
        }
    }

    private void send(Caller caller, String prefix) {
        try {
            for (int i = 0; !stopped.get(); i++) {
                incident(caller, prefix + i);
            }
        } catch (IOException e) {
            // Killed: what was asked and not acknowledged may be there or not.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.countDown();
        }
    }

    private void incident(Caller caller, String id) throws IOException, InterruptedException {
        asked.add(id);
        if (!isAcknowledged(caller.open(id))) {
            return;
        }
        opened.add(id);
        acknowledged.release();
        for (String event : new String[] {"first", "second"}) {
            if (isAcknowledged(caller.event(id, event))) {
                recorded.add(new Recorded(id, event));
                acknowledged.release();
            }
        }
    }

    private boolean isAcknowledged(HttpResponse<String> answer) {
        if (answer.statusCode() == 201) {
            return true;
        }
        refused.add(answer);
        refusals.release();
        return false;
    }

    /** Waits until so many requests more were acknowledged. */
    void awaitAcknowledged(int count) throws InterruptedException {
        await(acknowledged, count, "acknowledged");
    }

    /** Waits until so many requests more were refused. */
    void awaitRefused(int count) throws InterruptedException {
        await(refusals, count, "refused");
    }

    /** Counts anew what is acknowledged from now on. */
    void countAnew() {
        acknowledged.drainPermits();
    }

    private void await(Semaphore done, int count, String what) throws InterruptedException {
        if (!done.tryAcquire(count, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("not " + count + " requests were " + what + " in a minute");
        }
    }

    /** Lets the senders end what they do. */
    @Override
    public void close() {
        stopped.set(true);
        threads.shutdown();
        try {
            if (!running.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("a sender waits for ever");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Incidents that somebody wanted opened. */
    Queue<String> asked() {
        return asked;
    }

    /** Incidents whose opening was acknowledged. */
    Queue<String> opened() {
        return opened;
    }

    /** Events that were acknowledged. */
    Queue<Recorded> recorded() {
        return recorded;
    }

    /** Answers other than that it was done. */
    Queue<HttpResponse<String>> refused() {
        return refused;
    }
}
