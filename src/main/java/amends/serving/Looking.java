package amends.serving;

import java.time.Duration;

/** Looks whenever something happens, and whenever some time is over, in a thread of its own. */
final class Looking implements AutoCloseable {

    private static final Duration LAST_WORK = Duration.ofSeconds(10);

    private final Changes changes;
    private final Look look;
    private volatile boolean ended;
    private volatile Thread thread;

    /** One look. */
    interface Look {
        void once() throws InterruptedException;
    }

    Looking(Changes changes, Look look) {
        this.changes = changes;
        this.look = look;
    }

    /** Begins, with a look at once. */
    void start(Duration polling) {
        Thread started = new Thread(() -> run(polling), "reload");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    private void run(Duration polling) {
        try {
            while (!ended) {
                look.once();
                boolean unused = !ended && changes.within(polling);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends, after the look that is under way: whoever is interrupted while writing to H2 closes its file. */
    @Override
    public void close() {
        ended = true;
        changes.happened();
        Thread running = thread;
        if (running != null) {
            try {
                running.join(LAST_WORK.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
