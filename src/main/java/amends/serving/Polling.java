package amends.serving;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks each second at what is to serve, on a thread of its own. */
public final class Polling implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Polling.class);

    private static final long LAST_WORK_SECONDS = 10;

    private final ScheduledExecutorService thread;
    private final Following following;

    /** @param following looks */
    public Polling(Following following) {
        this.following = following;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "releases");
            made.setDaemon(true);
            return made;
        });
    }

    /** Begins. */
    public void start() {
        var unused = thread.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            following.look();
        } catch (RuntimeException e) {
            // One that escapes would end the looking.
            LOG.error("could not look at what is to serve", e);
        }
    }

    /** Ends, after the look that is under way: whoever is interrupted while writing to H2 closes its file. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            boolean unused = thread.awaitTermination(LAST_WORK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
